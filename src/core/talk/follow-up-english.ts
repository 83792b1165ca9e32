import { joinEach, list } from './join-phrases.ts';

const sameThing = joinEach(
  list('|the |this |that ').map((article) => `${article}same`),
  list('|error|error message|error again|message|problem|issue|thing|result|outcome|story').map((noun) =>
    noun === '' ? '' : ` ${noun}`,
  ),
);

const afterStill = [
  ...list(
    'fails|fail|failing|failed|broken|there|stuck|nothing|down|an error|errors|happens|happening|occurs|no',
  ),
  ...list(
    'not working|not fixed|not solved|not resolved|not ok|not good|no luck|no good|no change|no difference|no go',
  ),
  ...list(
    'not work|isnt working|is not working|doesnt work|does not work|didnt work|did not work|wont work|cant',
  ),
  ...list(
    'get it|getting it|see it|seeing it|get this|getting this|have it|having it|get an error|getting an error',
  ),
  ...joinEach(
    list('get|getting|see|seeing|have|having|shows|showing|says|throws|it is|its'),
    [
      'the error',
      'this error',
      'that error',
      'errors',
      'the issue',
      'this issue',
      'the problem',
      ...sameThing,
    ],
    ' ',
  ),
  ...sameThing,
  ...joinEach(
    list('fails|fail|failing|failed|happens|broken'),
    list('the same way|the same|like before|as before'),
    ' ',
  ),
];

/** Phrases that tell that a fix did not help, in English. */
export const failedInEnglish = [
  ...joinEach(list('still|is still|its still|and still'), afterStill, ' '),
  ...sameThing,
  ...joinEach(
    list('did not|didnt|does not|doesnt|has not|hasnt|do not|dont|wont|will not|is not|isnt|was not|wasnt'),
    [
      ...list(
        'help|helped|work|worked|working|fix it|fixed it|solve it|solved it|fix anything|do anything|do it',
      ),
      ...list('do the trick|change anything|change a thing|make a difference|make any difference|resolve it'),
      ...list(
        'fix the problem|fix the issue|solve the problem|solve the issue|resolve the issue|solved|fixed|it',
      ),
      ...list(
        'the problem|the issue|my error|my problem|right|the cause|the reason|the right one|this one|that one',
      ),
    ],
    ' ',
  ),
  ...list('no luck|no change|no difference|no effect|no success|no improvement|no help|no better|not better'),
  ...list(
    'not working|not helpful|not solved|not fixed|not resolved|unsolved|not that one|not this one|not that',
  ),
  ...list(
    'not it|wrong one|wrong cause|fails again|failed again|it failed|it fails|that failed|this failed|failing again',
  ),
  ...list(
    'useless|in vain|to no avail|without success|nothing changed|nothing helped|nothing works|nothing worked',
  ),
  ...list(
    'it is back|its back|the error is back|error is back|its happening again|happened again|happens again',
  ),
  ...list(
    'what else|anything else|any other idea|any other ideas|what next|what now|next cause|another cause|next',
  ),
];

/** Phrases that tell that a fix helped, in English. */
export const workedInEnglish = [
  ...list(
    'works|worked|working|it works|it worked|that worked|this worked|that works|this works|its working',
  ),
  ...list(
    'is working|working again|works again|works fine|works fine now|works perfectly|works for me|all works',
  ),
  ...list('did it|did the trick|that did it|that did the trick|fixed|fixed it|fixed that|its fixed|is fixed'),
  ...list('solved|solved it|solved the problem|solved the issue|problem solved|issue solved|case closed'),
  ...list(
    'resolved|resolved it|issue resolved|problem resolved|resolved the issue|fixed the problem|fixed the issue',
  ),
  ...list(
    'helped|that helped|this helped|it helped|helpful|all good|good now|fine now|is fine|is ok now|back to normal',
  ),
  ...list(
    'up again|up and running|success|no more errors|no more error|the error is gone|error is gone|its gone|is gone',
  ),
];
