import { createRequire } from 'node:module';
import type * as HtmlParser from 'htmlparser2';
import { createHtmlSink } from './html-sink.ts';
import type { HtmlSink } from './html-sink.ts';

/** The words of a message's html, by whose they are. Each is empty when there are none. */
export interface HtmlText {
  readonly own: string;
  readonly quoted: string;
  readonly forwarded: string;
  /** True when there is a picture, a sticker or a video, whose words are nobody's question. */
  readonly media: boolean;
}

/** For the first message that needs it: most are words alone, and a start need not wait for it. */
const load = createRequire(import.meta.url);

type Attributes = Readonly<Record<string, string>>;
type Sinks = Readonly<Record<'own' | 'quoted' | 'forwarded', HtmlSink>>;

/** An open tag: where its words go (nowhere without a sink) and whether white space counts in it. */
interface Frame {
  readonly sink: HtmlSink | undefined;
  readonly verbatim: boolean;
  /** It holds the name of a person, a team or a tag. */
  readonly isMention?: true;
}

const tagSet = (tags: string) => new Set(tags.split(' '));
const blocks = tagSet(
  'address blockquote codeblock dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table tr ul',
);
const mediaTags = tagSet('img video audio object svg iframe');
const wordless = tagSet('attachment emoji head quoted script style template title');
const quoteDetails = tagSet('mri time author messageid');

/** The name of a Skype schema item, as in `http://schema.skype.com/Reply`; empty for anything else. */
const itemOf = (attributes: Attributes) =>
  /\/(\w+)$/.exec(attributes.itemtype ?? '')?.[1]?.toLowerCase() ?? '';

/** An emoji counts where its text is a sign; it may also be a word, which nobody said. */
function signOf(tag: string, attributes: Attributes): string | undefined {
  if (tag !== 'emoji' && itemOf(attributes) !== 'emoji') return undefined;
  return /\p{L}/u.test(attributes.alt ?? '') ? '' : (attributes.alt ?? '');
}

function enter(tag: string, attributes: Attributes, parent: Frame, sinks: Sinks): Frame {
  const item = itemOf(attributes);
  const verbatim = parent.verbatim || tag === 'pre' || tag === 'codeblock';
  if (tag === 'blockquote' && item === 'reply') return { sink: sinks.quoted, verbatim };
  if (tag === 'blockquote' && item === 'forward') return { sink: sinks.forwarded, verbatim };
  const isDetail = parent.sink !== sinks.own && quoteDetails.has((attributes.itemprop ?? '').toLowerCase());
  if (isDetail || wordless.has(tag) || mediaTags.has(tag) || item === 'codeblockeditor') {
    return { sink: undefined, verbatim };
  }
  // The names of people, teams and tags say nothing of an error.
  return tag === 'at' || item === 'mention'
    ? { sink: undefined, verbatim, isMention: true }
    : { ...parent, verbatim };
}

/** What words without more come as: paragraphs with no other tag and no entity in them. */
const paragraphs = /^(?:<p>[^<&]*<\/p>[ \t\r\n\f]*)*$/;

/** Such html read without a parser, as it would be with it. */
function readParagraphs(html: string): HtmlText {
  const own = createHtmlSink();
  for (const words of html.split(/<\/?p>/)) {
    own.add(words, false);
    own.breakLine();
  }
  return { own: own.read(), quoted: '', forwarded: '', media: false };
}

/** Reads the html of a Teams message. Never throws; what is cut off reads as far as it goes. */
export function readHtml(html: string): HtmlText {
  if (paragraphs.test(html)) return readParagraphs(html);
  const sinks: Sinks = { own: createHtmlSink(), quoted: createHtmlSink(), forwarded: createHtmlSink() };
  const outermost: Frame = { sink: sinks.own, verbatim: false };
  const frames: Frame[] = [];
  const top = () => frames.at(-1) ?? outermost;
  let media = false;
  const { Parser } = load('htmlparser2') as typeof HtmlParser;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const parent = top();
        const sign = signOf(tag, attributes);
        if (sign !== undefined) parent.sink?.add(sign, false);
        else if (mediaTags.has(tag)) media = true;
        if (tag === 'br') parent.sink?.endLine();
        if (tag === 'td' || tag === 'th') parent.sink?.add(' ', false);
        frames.push(enter(tag, attributes, parent, sinks));
        if (blocks.has(tag)) top().sink?.breakLine();
      },
      ontext(words) {
        const { sink, verbatim } = top();
        sink?.add(words, verbatim);
      },
      onclosetag(tag) {
        const { sink, isMention } = frames.pop() ?? outermost;
        if (isMention) top().sink?.add(' ', false);
        if (blocks.has(tag)) sink?.breakLine();
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(html);
  return { own: sinks.own.read(), quoted: sinks.quoted.read(), forwarded: sinks.forwarded.read(), media };
}
