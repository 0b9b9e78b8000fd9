// A conversation with the bot on telegram-test-api, a second and laxer double of Telegram's server.
//   npm install telegram-test-api@4.2.1
//   node telegram-test-api.js &
//   ATTACHE_TELEGRAM_TOKEN=42:TEST ATTACHE_TELEGRAM_API=http://127.0.0.1:9000 ATTACHE_USERS=open ./attache run
const TelegramServer = require('telegram-test-api');

const server = new TelegramServer({ port: 9000, host: '127.0.0.1', storeTimeout: 300 });
const shown = () => server.storage.botMessages.map(({ messageId, message }) => ({ messageId, ...message }));

async function until(what, found) {
  for (let i = 0; i < 600; i += 1) {
    const result = found();
    if (result) return result;
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
  throw new Error(`not within a minute: ${what}; there is ${JSON.stringify(shown(), null, 1)}`);
}

async function main() {
  await server.start();
  const client = server.getClient('42:TEST', { chatId: 1001, userId: 1001 });
  for (const question of ['How many friendly cities does Xining have?', 'Tây Ninh?', '西宁有多少友好城市？']) {
    const before = shown().length;
    await client.sendMessage(client.makeMessage(question));
    const answer = await until(question, () => shown().slice(before)
      .find((message) => message.reply_markup?.inline_keyboard?.flat().some((button) => button.text === '👍')));
    if (shown().length !== before + 1) throw new Error('more than one message for an answer');
    console.log(`? ${question}\n! ${answer.text.split('\n')[0]}`);
    const buttons = answer.reply_markup.inline_keyboard.flat();
    const passage = buttons.find((button) => button.text === '[1]');
    if (passage) {
      await client.sendCallback(client.makeCallbackQuery(passage.callback_data, {
        message: { message_id: answer.messageId, text: answer.text } }));
      const text = await until('the passage', () => shown().slice(before + 1).find((message) => message.text.startsWith('[1] ')));
      console.log(`  ${text.text.split('\n')[0]}`);
    }
  }
  const before = shown().length;
  await client.sendCommand(client.makeCommand('/help'));
  await until('/help', () => shown().slice(before).find((message) => message.text.includes('/sources')));
  console.log('passed');
  process.exit(0);
}

main().catch((error) => { console.error(error.message); process.exit(1); });
