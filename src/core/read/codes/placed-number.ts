/** A number as a label: `(-7200)`, `#752`. */
export const placedNumber = /(?<=[([])-\d{1,5}(?=[\])])|(?<![\w&#])#\d{2,5}(?![\w-])/g;
