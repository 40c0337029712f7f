// Signing in and what keeps an account safe: passwords, codes, recovery codes, sessions, invitations, passkeys.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { PASSWORD, assertAccessible, openHouse, picture, signIn, textOf, words } from './house.mjs';

const { house, visit } = await openHouse();
const say = (id) => words('fr', id);
const said = (page, id) => page.locator('p.said', { hasText: say(id) }).waitFor();
const isSignedIn = async (page) => (await page.locator('form[action="/account/sign-out"]').count()) === 1;
const signOut = (page) => page.click('form[action="/account/sign-out"] button');

/** The code that an application shows for a secret (RFC 6238): now, or some steps of thirty seconds later. */
function codeOf(secret, later = 0) {
  const bits = [...secret.replace(/\s/g, '')].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
  const hash = createHmac('sha1', key).update(step).digest();
  const number = hash.readUInt32BE(hash[19] & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

test('a wrong password is told beside its field, in the language of the page, and the login stays', async () => {
  for (const lang of ['fr', 'ar']) {
    const page = await visit({ lang });
    await signIn(page, 'charge', 'pas le bon mot de passe');
    assert.ok(await page.locator('#f-password-fault').count());
    assert.equal(await page.inputValue('[name=login]'), 'charge');
    assert.equal(await page.inputValue('[name=password]'), '');
    assert.equal(await isSignedIn(page), false);
    await assertAccessible(page);
    await picture(page, `sign-in-${lang}-1280`);
    await page.context().close();
  }
});

test('whoever is asked to sign in comes back to the page that was wanted', async () => {
  const page = await visit();
  assert.equal((await page.goto('/s/fmas/activities/new')).status(), 401);
  await page.click('main a.button');
  await page.fill('[name=login]', 'charge');
  await page.fill('[name=password]', PASSWORD);
  await page.click('main form button');
  assert.ok(page.url().endsWith('/s/fmas/activities/new'));
  await signOut(page);
  assert.equal(await isSignedIn(page), false);
});

test('signing in works with scripts off', async () => {
  const page = await visit({ scripts: false });
  await signIn(page, 'membre');
  assert.ok(await isSignedIn(page));
});

test('the entries of a space are folded by its work, and open by keyboard and with scripts off', async () => {
  const page = await visit({ as: 'secretaire' });
  await page.goto('/s/amsed/obligations');
  const here = page.locator('.part > summary.here');
  assert.equal(await here.innerText(), say('web-part-governance'));
  await page.locator('.part > summary', { hasText: say('web-part-capacity') }).press('Enter');
  await page.locator('.part[open] a[href="/s/amsed/training"]').waitFor();
  await assertAccessible(page);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.part[open]').count(), 0);
  await page.context().close();

  const plain = await visit({ as: 'secretaire', scripts: false });
  await plain.goto('/s/amsed/obligations');
  await plain.locator('.part > summary', { hasText: say('web-part-capacity') }).click();
  await plain.click('.part[open] a[href="/s/amsed/training"]');
  assert.equal(new URL(plain.url()).pathname, '/s/amsed/training');
  await plain.context().close();

  const outside = await visit();
  await outside.goto('/s/amsed/plan');
  assert.equal(await outside.locator('.part').count(), 0, 'few entries stand side by side');
});

test('an application’s code guards the account; a recovery code replaces it once', async () => {
  const page = await visit({ as: 'charge' });
  await page.goto('/account/application');
  await page.fill('[name=present]', PASSWORD);
  await page.click('form[action="/account/application/secret"] button');
  const secret = await page.locator('main li code').innerText();
  assert.ok(await page.locator('main img').evaluate((image) => image.complete && image.naturalWidth > 0), 'the picture can be photographed');
  await assertAccessible(page);
  await page.fill('[name=code]', '000000');
  await page.click('form[action="/account/application"] button');
  assert.ok((await textOf(page, '#f-code-fault')).includes(say('account-totp-wrong')));
  await page.fill('[name=code]', codeOf(secret));
  await page.click('form[action="/account/application"] button');
  const codes = await page.locator('main ol code').allInnerTexts();
  assert.ok(codes.length >= 8);
  await assertAccessible(page);
  await signOut(page);

  await signIn(page, 'charge');
  assert.equal(await textOf(page, 'h1'), say('account-code-title'));
  assert.equal(await isSignedIn(page), false, 'the password is not enough');
  await page.fill('[name=code]', '123456');
  await page.click('main form button');
  assert.ok(await page.locator('#f-code-fault').count());
  await page.fill('[name=code]', codeOf(secret, 1)); // the present code was worth something only once
  await page.click('main form button');
  assert.ok(await isSignedIn(page));
  await signOut(page);

  for (const isNew of [true, false]) {
    await signIn(page, 'charge');
    await page.fill('[name=code]', codes[0]);
    await page.click('main form button');
    await page.waitForLoadState();
    assert.equal(await isSignedIn(page), isNew);
    if (isNew) await signOut(page);
  }
});

test('sessions are listed, and what is ended here is signed out there', async () => {
  const [here, there] = [await visit({ as: 'membre' }), await visit({ as: 'membre' })];
  await there.goto('/account');
  assert.equal(await textOf(there, 'h1'), say('account-title'));
  await here.goto('/account');
  await picture(here, 'account-fr-1280');
  await here.click('form[action="/account/sessions/end"] button');
  await said(here, 'account-sessions-ended');
  assert.equal((await there.goto('/account')).status(), 401);
  assert.equal((await here.goto('/account')).status(), 200);
});

test('a newcomer accepts an invitation by its link, which is then worth nothing', async () => {
  const admin = await visit({ as: 'admin' });
  await admin.goto('/s/fmas/members/invite');
  await admin.selectOption('[name=role]', 'facilitator');
  await admin.click('main form[method=post] button');
  const link = await admin.inputValue('#link');
  assert.ok(link.startsWith(`${house.address}/s/fmas/invitation/`));
  await assertAccessible(admin);

  const newcomer = await visit({ lang: 'ar' });
  await newcomer.goto(link);
  assert.ok(!newcomer.url().includes(link.split('/').pop()), 'the secret leaves the address');
  await assertAccessible(newcomer);
  await picture(newcomer, 'invitation-ar-1280');
  await newcomer.fill('[name=name]', 'وافدة مولَّدة');
  await newcomer.fill('[name=login]', 'wafida');
  await newcomer.fill('[name=password]', 'court');
  await newcomer.click('main form[method=post] button');
  assert.equal(await newcomer.inputValue('[name=name]'), 'وافدة مولَّدة', 'nothing typed is lost');
  await newcomer.fill('[name=password]', 'une phrase à moi toute seule');
  await newcomer.click('main form[method=post] button');
  assert.ok((await textOf(newcomer, 'p.said')).includes(words('ar', 'account-invitation-accepted')));
  assert.ok(await isSignedIn(newcomer));

  const late = await visit();
  assert.equal((await late.goto(link)).status(), 422);
});

test('an administrator’s link gives a new password, and the old one is worth nothing', async () => {
  const admin = await visit({ as: 'admin' });
  await admin.goto('/s/fmas/members');
  await admin.locator('main tbody a', { hasText: 'وافدة' }).click();
  await admin.click('#f-reset button');
  const link = await admin.inputValue('#link');
  const page = await visit();
  await page.goto(link);
  await page.fill('[name=password]', 'une toute nouvelle phrase');
  await page.click('main form button');
  await said(page, 'account-reset-done');
  await signIn(page, 'wafida', 'une phrase à moi toute seule');
  assert.equal(await isSignedIn(page), false);
  await signIn(page, 'wafida', 'une toute nouvelle phrase');
  assert.ok(await isSignedIn(page));
});

test('a passkey is made on this device, and signs in without a password', async () => {
  const page = await visit({ as: 'animatrice', at: house.address.replace('127.0.0.1', 'localhost') });
  const wire = await page.context().newCDPSession(page);
  await wire.send('WebAuthn.enable');
  await wire.send('WebAuthn.addVirtualAuthenticator', { options: {
    protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true,
  } });
  await page.goto('/account/passkeys');
  await page.fill('[name=label]', 'ordinateur du bureau');
  await page.fill('[name=present]', PASSWORD);
  await page.click('form[data-passkey=create] button');
  await said(page, 'account-passkey-added');
  assert.ok((await textOf(page, 'main table')).includes('ordinateur du bureau'));
  await assertAccessible(page);
  await signOut(page);
  await page.goto('/account/sign-in');
  const choice = page.locator('#f-passkey button');
  if (!(await isSignedIn(page))) await choice.click().catch(() => {}); // a browser may have offered the passkey by itself
  await page.locator('form[action="/account/sign-out"]').waitFor();
  assert.ok((await textOf(page, 'div.account')).includes('Animatrice'));
});

test('after many wrong passwords one has to wait, and is told how long', async () => {
  const page = await visit();
  let answer;
  for (let tries = 0; tries < 30 && answer?.status() !== 429; tries += 1) {
    answer = await page.context().request.post('/account/sign-in', { form: { login: 'personne-du-tout', password: `essai ${tries}` } });
  }
  assert.equal(answer.status(), 429);
  assert.ok(Number(answer.headers()['retry-after']) > 0);
});
