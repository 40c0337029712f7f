// A secretary opens a newsletter, a stranger subscribes in two steps, an editor sends an issue, its reader chooses and leaves.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { LAPTOP, PHONE, assertAccessible, assertFits, openHouse, picture, textOf, today, until, words } from './house.mjs';

const { house, visit } = await openHouse();
const outbox = path.join(house.data, 'outbox');

/** The letters of the folder into which the demonstration puts them, headers and decoded text. */
async function letters() {
  const names = await readdir(outbox).catch(() => []);
  return Promise.all(names.filter((name) => name.endsWith('.eml')).map((name) => readFile(path.join(outbox, name), 'utf8')));
}

/** The body of a part as one reads it: base64 or quoted-printable. */
function decoded(part) {
  const [head, ...rest] = part.replaceAll('\r\n', '\n').split('\n\n');
  const body = rest.join('\n\n');
  if (/base64/i.test(head)) return Buffer.from(body.replace(/\s/g, ''), 'base64').toString('utf8');
  const bytes = body.replace(/=\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return /quoted/i.test(head) ? Buffer.from(bytes, 'latin1').toString('utf8') : body;
}

const inAWeek = new Date(Date.parse(`${today}T12:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10);

const inHouse = (link) => new URL(link).pathname;

for (const [lang, size, scripts] of [['fr', LAPTOP, true], ['ar', PHONE, true], ['ar', LAPTOP, false], ['fr', PHONE, false]]) {
  const name = `${lang}-${size.width}-${scripts ? 'scripts' : 'bare'}`;
  const address = `lectrice-${name}@example.org`;

  test(`a newsletter, from its opening to the last press of its reader (${name})`, async () => {
    const judged = async (page, what) => {
      if (scripts) await assertAccessible(page); // the judge is a script
      await assertFits(page);
      await picture(page, `newsletter-${what}-${name}`);
    };

    const secretary = await visit({ lang, size, scripts, as: 'secretaire' });
    await secretary.goto('/s/fmas/newsletter/new');
    await secretary.fill(`[name="title.${lang}"]`, `Essai ${name}`);
    await secretary.click('main form button');
    assert.equal(await secretary.inputValue(`[name="title.${lang}"]`), `Essai ${name}`, 'what was typed stays');
    await judged(secretary, 'new');
    await secretary.fill(`[name="about.${lang}"]`, 'Essai');
    await secretary.fill('[name=slug]', name);
    await secretary.click('main form button');
    await secretary.waitForURL(`**/lists/${name}`);
    await judged(secretary, 'list');

    const reader = await visit({ lang, size, scripts });
    await reader.goto('/newsletter');
    await judged(reader, 'public');
    await reader.check(`[name=list][value="${name}"]`);
    await reader.fill('[name=contact]', address);
    // Without scripts a form that comes at once waits for as long as a person needs; with them the device works instead.
    await reader.click('main form button');
    await reader.waitForURL('**/newsletter/asked');
    await judged(reader, 'asked');
    const asked = await until(async () => (await letters()).find((letter) => letter.includes(address)));
    const link = decoded(asked).match(/https?:\/\/\S+\/newsletter\/confirm\/\S+/)[0];
    await reader.goto(inHouse(link));
    await judged(reader, 'confirm');
    await reader.click('main form button');
    await reader.waitForURL('**/newsletter/confirmed');

    await secretary.goto(`/s/fmas/newsletter/lists/${name}`);
    await secretary.click('form[action$="/issues"] button');
    await secretary.waitForURL('**/newsletter/issues/**');
    await secretary.fill(`[name="subject.${lang}"]`, `Numéro ${name}`);
    await secretary.fill(`[name="intro.${lang}"]`, '**Salut** سلام');
    if (!(await secretary.locator('[name=add]').first().isVisible())) await secretary.click('main details summary >> nth=-2');
    await secretary.check('[name=add] >> nth=0');
    await secretary.click('main form button >> nth=0');
    await secretary.waitForURL('**/newsletter/issues/**');
    await judged(secretary, 'compose');
    const issue = secretary.url();
    await secretary.goto(`${issue}/preview`);
    assert.ok((await textOf(secretary)).includes(`Numéro ${name}`));
    await judged(secretary, 'preview');
    await secretary.goto(issue);
    // Without scripts a box says that the issue is to go out to everybody; with them a question does.
    const mean = async () => { if (!scripts) await secretary.check('[name=sure]'); };
    assert.equal(await secretary.locator('[name=sure]').isVisible(), !scripts);
    await mean();
    await secretary.fill('[name=time]', 'matin');
    await secretary.locator('form[action$="/schedule"] button').click();
    await secretary.waitForSelector('#f-time-fault');
    assert.equal(await secretary.inputValue('[name=time]'), 'matin', 'what was typed is still there');
    await judged(secretary, 'schedule-fault');
    // For a day to come, and back to writing.
    await secretary.fill('[name=day]', inAWeek);
    await secretary.fill('[name=time]', '8h30');
    await mean();
    await secretary.locator('form[action$="/schedule"] button').click();
    await secretary.waitForSelector('form[action$="/draft"] button');
    assert.match(await textOf(secretary), /8:30|08:30|8 h 30/);
    await judged(secretary, 'scheduled');
    await secretary.locator('form[action$="/draft"] button').click();
    await mean();
    await secretary.locator('form[action$="/schedule"] button').click();
    await until(async () => {
      await secretary.goto(issue);
      // The chip: in Arabic the word stands in others, too.
      return (await secretary.locator('main .chip.ok').allTextContents()).includes(words(lang, 'newsletter-state-sent'));
    });
    await judged(secretary, 'sent');

    const copies = await until(async () => {
      const own = (await letters()).filter((letter) => letter.includes(`To: <${address}>`) && letter.includes('List-Unsubscribe:'));
      return own.length > 0 && own;
    });
    assert.equal(copies.length, 1, 'one copy');
    const leave = copies[0].match(/List-Unsubscribe: <([^>]+)>/)[1];
    await reader.goto(inHouse(leave).replace('/leave/', '/preferences/'));
    assert.ok(!(await textOf(reader)).includes(address), 'who was sent the letter on does not learn the address');
    await judged(reader, 'preferences');
    await reader.goto(inHouse(leave));
    await judged(reader, 'leave');
    await reader.click('main form button');
    assert.ok((await textOf(reader)).includes(words(lang, 'newsletter-left-after')));
    await reader.goto(inHouse(leave));
    assert.ok((await textOf(reader)).includes(words(lang, 'newsletter-away')));
    await reader.goto(`/newsletter/lists/${name}`);
    await reader.click('main ul.links a');
    assert.ok((await textOf(reader)).includes('Salut'));
    await judged(reader, 'issue');
    // And it is found.
    const found = await until(async () => {
      await reader.goto(`/search?q=${encodeURIComponent(`"Numéro ${name}"`)}`);
      return reader.locator('main a[href^="/newsletter/issues/"]').count();
    });
    assert.ok(found >= 1);
  });
}
