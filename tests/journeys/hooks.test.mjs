// An administrator has another program told of what happens in her space.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { PHONE, assertAccessible, assertFits, openHouse, picture, textOf, until, words } from './house.mjs';

const { visit } = await openHouse('demo', ['--hooks-inside']);

/** A program that takes every message, and remembers it. */
async function openReceiver() {
  const told = [];
  const server = createServer((request, answer) => {
    let body = '';
    request.on('data', (piece) => { body += piece; });
    request.on('end', () => {
      told.push({ headers: request.headers, body: JSON.parse(body) });
      answer.writeHead(204).end();
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => server.close());
  return { told, address: `http://127.0.0.1:${server.address().port}/recu?jeton=genere` };
}

for (const lang of ['fr', 'ar']) {
  test(`a program gets its trial signed, and the page says that it took it (${lang})`, async () => {
    const receiver = await openReceiver();
    const page = await visit({ lang, size: PHONE, as: 'admin' });
    await page.goto('/s/fmas/hooks/new');
    await page.fill('[name=address]', 'exemple sans adresse');
    await page.click('main form button');
    assert.match(await textOf(page), /https:\/\//);
    assert.equal(await page.inputValue('[name=address]'), 'exemple sans adresse');
    await assertAccessible(page);
    await page.fill('[name=address]', receiver.address);
    await page.check('[name=what][value=all]');
    await page.click('main form button');
    assert.match(await textOf(page), /whsec_/);
    await assertFits(page);
    await until(() => receiver.told.length >= 1);
    await page.click('main .actions a');
    // What came of a message is noted a moment after it was taken.
    const said = await until(async () => {
      await page.goto(page.url());
      const text = await textOf(page);
      return text.includes(words(lang, 'hooks-outcome-taken')) && text;
    });
    assert.ok(!said.includes('jeton'), 'what may be a password in the address stays out of the page');
    await assertAccessible(page);
    await assertFits(page);
    await picture(page, `hooks-${lang}`);
    const hook = page.url();
    await page.click(`form[action$="/pause"] button`);
    assert.ok((await textOf(page)).includes(words(lang, 'hooks-paused-by-hand')));
    assert.equal(page.url(), hook);
    await page.click(`form[action$="/waking"] button`);
    await until(() => receiver.told.some(({ body }) => body.type === 'hooks.ping'));
    for (const { headers, body } of receiver.told) {
      assert.match(headers['webhook-signature'], /^v1,/);
      assert.equal(body.data.space, 'fmas');
    }
  });
}
