import { member } from './package-source.ts';
import type { PackageSource } from './package-source.ts';

/**
 * Width and height of each icon in pixels.
 * https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package
 */
const iconSizes = { color: 192, outline: 32 } as const;

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Colour types of PNG with an alpha channel: https://www.w3.org/TR/png-3/#11IHDR */
const typesWithAlpha = [4, 6];

/** What the header of a PNG file says; `undefined` for anything else. */
export function readPngHeader(
  bytes: Uint8Array,
): { readonly width: number; readonly height: number; readonly hasAlpha: boolean } | undefined {
  if (bytes.length < 26 || pngSignature.some((byte, index) => bytes[index] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    hasAlpha: typesWithAlpha.includes(view.getUint8(25)),
  };
}

/** What is wrong with the icons of a package, each with its file and the remedy; none when they fit. */
export function findIconProblems({ manifest, icons }: PackageSource): readonly string[] {
  return (['color', 'outline'] as const).flatMap((kind) => {
    const file = member(member(manifest, 'icons'), kind);
    const bytes = typeof file === 'string' ? icons.get(file) : undefined;
    if (typeof file !== 'string' || bytes === undefined) return [];
    const header = readPngHeader(bytes);
    const size = iconSizes[kind];
    if (header === undefined) return [`${file}: icons.${kind} is not a PNG. Save it as one.`];
    return [
      ...(header.width === size && header.height === size
        ? []
        : [`${file}: icons.${kind} is ${header.width}×${header.height}. Make it ${size}×${size}.`]),
      ...(kind === 'outline' && !header.hasAlpha
        ? [`${file}: icons.outline has no transparency. Draw it white on transparent.`]
        : []),
    ];
  });
}
