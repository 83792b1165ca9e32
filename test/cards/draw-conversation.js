/* global document, AdaptiveCards, hostConfig, palettes */
// Runs in the browser, beside render-cards.html: what somebody sends and the card that the bot answers with, as a part of a chat
// or of a channel.

const names = {
  en: { bot: 'Error Fix', person: 'Megan Bowen', initials: 'MB' },
  'zh-TW': { bot: '錯誤排解', person: '陳怡君', initials: '怡君' },
};

const conversationStyle = `
  main { box-sizing: border-box; padding: 16px; display: flex; flex-direction: column; gap: 14px; line-height: 20px }
  main.light { background: #f5f5f5; color: #242424 }
  main.dark { background: #1f1f1f; color: #fff }
  .said { align-self: flex-end; max-width: 84%; padding: 8px 14px; border-radius: 6px; overflow-wrap: anywhere }
  .light .said { background: #e8ebfa }
  .dark .said { background: #2f2f4a }
  .line { display: flex; gap: 10px; align-items: flex-start }
  .line > div { flex: 1; min-width: 0 }
  .line img, .line b { width: 32px; height: 32px; border-radius: 6px; flex: none }
  .line b { border-radius: 16px; background: #d6e0f5; color: #2b3a67; font-size: 11px; line-height: 32px; text-align: center }
  .name { font-size: 12px; line-height: 16px; margin-bottom: 4px; opacity: 0.8 }
  .post { padding: 14px; border-radius: 8px; display: flex; flex-direction: column; gap: 14px }
  .light .post { background: #fff }
  .dark .post { background: #292929 }
  .mention { color: #4f52b2; font-weight: 600 }
  .card { border-radius: 6px; padding: 4px; overflow-wrap: anywhere }
  .light .card { background: #fff; border: 1px solid #d1d1d1 }
  .dark .card { background: #292929; border: 1px solid #404040 }
`;

function element(tag, className, ...children) {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}

function drawCard(json, theme) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(hostConfig(palettes[theme]));
  card.parse(json);
  return element('div', 'card', card.render());
}

/** Draws one picture as the only `main` of the page. */
// eslint-disable-next-line no-unused-vars -- called by draw-pictures.ts
function drawConversation({ language, text, card, isChannel, theme, width, icon }) {
  const { bot, person, initials } = names[language];
  const image = document.createElement('img');
  image.src = icon;
  const reply = element(
    'div',
    'line',
    image,
    element('div', '', element('div', 'name', bot), drawCard(card, theme)),
  );
  const post = () =>
    element(
      'div',
      'line',
      element('b', '', initials),
      element('div', '', element('div', 'name', person), element('span', 'mention', bot), ` ${text}`),
    );
  const parts = isChannel ? [element('div', 'post', post(), reply)] : [element('div', 'said', text), reply];
  const main = element('main', theme, ...parts);
  main.style.width = `${width}px`;
  document.head.append(element('style', '', conversationStyle));
  document.body.append(main);
}
