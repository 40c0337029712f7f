// Two installations trust each other: an editor of one adds the other, readers see its portal and directory; somebody elsewhere
// answers, and an editor reads it before everybody does.
import assert from 'node:assert/strict';
import { createHash, createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { LAPTOP, PHONE, assertAccessible, assertFits, openHouse, picture, startHouse, textOf, until, words } from './house.mjs';

const { house, visit } = await openHouse('demo', ['--hooks-inside']);
const friend = await startHouse('demo', ['--hooks-inside']);
after(() => friend.stop());

const ACTIVITY = { headers: { accept: 'application/activity+json' } };
const json = async (address) => (await fetch(address, ACTIVITY)).json();

test('an installation that is trusted is visited, followed, and its portal and directory are shown', async () => {
  const page = await visit({ lang: 'fr', as: 'secretaire' });
  await page.goto('/s/fmas/federation/trust');
  await page.fill('[name=host]', 'pas une adresse');
  await page.click('main form:has([name=host]) button');
  assert.match(await textOf(page), new RegExp(words('fr', 'federation-fault-host').slice(0, 20)));
  assert.equal(await page.inputValue('[name=host]'), 'pas une adresse');
  await assertAccessible(page);
  await page.fill('[name=host]', house.address);
  await page.click('main form:has([name=host]) button');
  assert.match(await textOf(page), new RegExp(words('fr', 'federation-fault-own').slice(0, 20)));
  await page.fill('[name=host]', friend.address);
  await page.click('main form:has([name=host]) button');
  await until(async () => {
    await page.goto('/s/fmas/federation/trust');
    return (await textOf(page)).includes(words('fr', 'federation-trust-following')) && (await page.locator('.chip.ok').count()) > 1;
  });
  await until(async () => (await json(`${friend.address}/federation/followers`)).totalItems > 0);
  const reader = await visit({ lang: 'fr', scripts: false });
  await until(async () => {
    await reader.goto('/elsewhere');
    return (await reader.locator(`main a[href^="${friend.address}/"]`).count()) >= 10; // so many records of the friend are shown
  });
});

for (const lang of ['fr', 'ar']) {
  for (const [size, name] of [[PHONE, 'phone'], [LAPTOP, 'laptop']]) {
    test(`every page of federation can be read (${lang}, ${name})`, async () => {
      const editor = await visit({ lang, size, as: 'charge', scripts: size === LAPTOP });
      for (const below of ['', '/replies', '/hosts', '/trust']) {
        await editor.goto(`/s/fmas/federation${below}`);
        await assertFits(editor);
        if (size === LAPTOP) await assertAccessible(editor);
        await picture(editor, `federation${below.replace('/', '-')}-${lang}-${name}`);
      }
      const reader = await visit({ lang, size });
      await reader.goto('/elsewhere');
      assert.equal(await textOf(reader, 'h1'), words(lang, 'federation-elsewhere'));
      await assertFits(reader);
      await assertAccessible(reader);
      await reader.click('main nav.filters a.chip >> nth=1');
      await assertFits(reader);
      await assertAccessible(reader);
      await picture(reader, `elsewhere-${lang}-${name}`);
    });
  }
}

/** Somebody elsewhere, who signs what she says by draft-cavage-http-signatures-12. */
async function openStranger() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const server = createServer((request, answer) => {
    const id = `http://127.0.0.1:${server.address().port}/users/amina`;
    const actor = {
      id, type: 'Person', preferredUsername: 'amina', name: 'Amina (générée)', inbox: `${id}/inbox`,
      publicKey: { id: `${id}#main-key`, owner: id, publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }) },
    };
    answer.writeHead(request.method === 'GET' ? 200 : 202, { 'content-type': 'application/activity+json' });
    answer.end(request.method === 'GET' ? JSON.stringify(actor) : '');
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  after(() => server.close());
  const origin = `http://127.0.0.1:${server.address().port}`;
  const actor = `${origin}/users/amina`;
  return {
    actor,
    async say(type, object) {
      const body = JSON.stringify({ '@context': 'https://www.w3.org/ns/activitystreams', id: `${origin}/${crypto.randomUUID()}`, type, actor, object });
      const url = new URL(`${house.address}/federation/inbox`);
      const date = new Date().toUTCString();
      const digest = `SHA-256=${createHash('sha256').update(body).digest('base64')}`;
      const base = `(request-target): post ${url.pathname}\nhost: ${url.host}\ndate: ${date}\ndigest: ${digest}`;
      const signature = createSign('sha256').update(base).sign(privateKey, 'base64');
      const header = `keyId="${actor}#main-key",algorithm="rsa-sha256",headers="(request-target) host date digest",signature="${signature}"`;
      return (await fetch(url, { method: 'POST', body, headers: { date, digest, signature: header, 'content-type': 'application/activity+json' } })).status;
    },
  };
}

test('a reply is read by an editor before everybody reads it, and a person can be blocked', async () => {
  let page = (await json(`${house.address}/federation/outbox`)).first;
  let petition;
  while (page && !petition) {
    const items = await json(page);
    petition = items.orderedItems.map((item) => item.object).find((object) => object.url.includes('/petitions/'));
    page = items.next;
  }
  const amina = await openStranger();
  const reply = (number, content) => amina.say('Create', {
    type: 'Note', id: `${amina.actor}/notes/${number}`, attributedTo: amina.actor, inReplyTo: petition.id, content, to: 'https://www.w3.org/ns/activitystreams#Public',
  });
  assert.equal(await reply(1, '<p>وقّعنا جميعاً<img src=x onerror=alert(1)></p>'), 202);
  assert.equal(await amina.say('Announce', petition.id), 202);
  const reader = await visit({ lang: 'ar', size: PHONE, scripts: false });
  await reader.goto(petition.url);
  assert.ok(!(await textOf(reader)).includes('وقّعنا جميعاً'));
  const editor = await visit({ lang: 'ar', size: PHONE, as: 'charge', scripts: false });
  await editor.goto('/s/fmas/federation/replies');
  assert.ok((await textOf(editor)).includes('وقّعنا جميعاً'));
  await assertAccessible(await visitAgain(editor));
  await editor.click('main li:has-text("وقّعنا جميعاً") form[action$="/showing"] button');
  // A petition's page may be a second old.
  await until(async () => {
    await reader.goto(petition.url);
    return (await textOf(reader)).includes('وقّعنا جميعاً');
  });
  await assertFits(reader);
  assert.equal(await reply(2, 'Achetez mes pilules'), 202);
  await editor.goto('/s/fmas/federation/replies');
  await editor.click('main li:has-text("Achetez mes pilules") form[action$="/blocking"] button');
  assert.equal(await reply(3, 'Encore'), 403);
  await until(async () => {
    await reader.goto(petition.url);
    return !(await textOf(reader)).includes('وقّعنا جميعاً');
  });
});

/** The same page with scripts, so that it can be judged. */
async function visitAgain(page) {
  const judged = await visit({ lang: 'ar', size: PHONE, as: 'charge' });
  await judged.goto(page.url());
  return judged;
}
