// Proof: the secretary gives certificates to whoever was there, each gets her link by letter, a stranger checks what he was shown,
// what was wrong is withdrawn, and a holder has her name erased. In French and in Arabic, on a telephone and on a large screen.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { LAPTOP, PHONE, assertAccessible, assertFits, filled, openHouse, picture, textOf, words } from './house.mjs';

const { house, visit } = await openHouse();

/** Looks at a page as everybody does, and keeps a picture. */
async function looked(page, name) {
  await assertFits(page);
  await assertAccessible(page);
  await picture(page, `certificates-${name}`);
}

function decoded(written) {
  const cut = written.indexOf('\r\n\r\n');
  const [head, body] = [written.slice(0, cut), written.slice(cut)];
  if (/transfer-encoding: base64/i.test(head)) return `${Buffer.from(body, 'base64')}`;
  if (!/quoted-printable/i.test(head)) return body;
  const bytes = (all) => Buffer.from(all.replaceAll('=', ''), 'hex').toString();
  return body.replace(/=\r?\n/g, '').replace(/(?:=[0-9A-F]{2})+/g, bytes);
}

/** The link that a letter brings to the document, as soon as the letter is in the folder of letters. */
async function linkTo(document) {
  const outbox = path.join(house.data, 'outbox');
  for (let turn = 0; turn < 1_200; turn += 1) {
    for (const name of await readdir(outbox).catch(() => [])) {
      if (name.startsWith('.')) continue;
      const found = decoded(await readFile(path.join(outbox, name), 'utf8')).match(new RegExp(`${document}\\?k=[a-z0-9]+`));
      if (found) return found[0];
    }
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
  return assert.fail(`no letter brings a link to ${document}`);
}

/** A cohort that is over, whose people were given nothing yet. */
async function waitingCohort(page, lang) {
  await page.goto('/s/amsed/training');
  const cohorts = await page.locator('main a[href*="/training/cohorts/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  for (const cohort of cohorts.filter((href) => !href.endsWith('/new'))) {
    await page.goto(`${cohort}/certificates`);
    const can = await page.locator('button', { hasText: words(lang, 'credentials-issue') }).count();
    if (can && !(await page.locator('tbody a[href^="/credentials/"]').count())) return `${cohort}/certificates`;
  }
  return assert.fail('no cohort waits for its certificates');
}

/** What the box says of a file. */
async function judged(page, content) {
  await page.goto('/credentials');
  await page.setInputFiles('[name=file]', { name: 'document.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  await page.locator('main form button').click();
  return textOf(page);
}

for (const lang of ['fr', 'ar']) {
  const say = (id) => words(lang, id);

  test(`${lang}: from the hours of a cohort to a document that anybody checks`, async () => {
    const secretary = await visit({ lang, as: 'secretaire', size: LAPTOP });
    const certificates = await waitingCohort(secretary, lang);
    await looked(secretary, `before-${lang}-1280`);
    await secretary.locator('button', { hasText: say('credentials-issue') }).click();
    // The work shows how far it is and leads back by itself.
    await secretary.waitForURL(`**${certificates}`, { timeout: 120_000 });
    const given = secretary.locator('tbody tr', { hasText: say('credentials-withdraw') });
    await given.first().waitFor();
    const rows = await given.count();
    assert.ok(rows > 5, `only ${rows} were given something`);
    const issued = await textOf(secretary);
    await looked(secretary, `given-${lang}-1280`);
    const [document, other] = await secretary.locator('tbody a[href^="/credentials/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    const name = (await given.first().locator('bdi').first().innerText()).trim();

    // All papers in one file.
    const download = secretary.waitForEvent('download', { timeout: 300_000 });
    await secretary.locator('button', { hasText: say(`credentials-papers-${lang}`) }).click();
    const zip = await readFile(await (await download).path());
    assert.equal(zip.subarray(0, 2).toString(), 'PK');
    const papers = zip.toString('latin1').split('PK\u0001\u0002').length - 1;
    assert.ok(issued.includes(filled(lang, 'credentials-issued-count', { count: papers })), `${papers} papers: ${issued}`);

    // She opens her link on a telephone: her name, her hours, her paper.
    const link = await linkTo(document);
    const holder = await visit({ lang, size: PHONE });
    await holder.goto(link);
    assert.ok((await textOf(holder)).includes(name), 'her own link shows her name');
    await looked(holder, `own-${lang}-360`);
    for (const paper of await holder.locator('a[href*="/paper?"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')))) {
      const answer = await holder.context().request.get(paper);
      assert.equal((await answer.body()).subarray(0, 5).toString(), '%PDF-');
    }
    await holder.locator('a[href*="/credentials/records/"]').click();
    await looked(holder, `record-${lang}-360`);
    const record = holder.url();

    // A stranger sees the document, and not whose it is.
    const stranger = await visit({ lang, size: PHONE });
    await stranger.goto(document);
    const seen = await textOf(stranger);
    assert.ok(seen.includes(say('credentials-valid')) && !seen.includes(name), seen);
    await looked(stranger, `document-${lang}-360`);
    await stranger.goto('/credentials');
    await looked(stranger, `box-${lang}-360`);
    const machine = async (accept) => (await stranger.context().request.get(document, { headers: { accept } })).text();
    const [proven, token] = [await machine('application/ld+json'), await machine('application/vc+jwt')];
    assert.ok(!proven.includes(name));
    assert.ok((await judged(stranger, proven)).includes(say('credentials-verdict-good')));
    await looked(stranger, `good-${lang}-360`);
    const withoutScripts = await visit({ lang, size: PHONE, scripts: false });
    assert.ok((await judged(withoutScripts, token)).includes(say('credentials-verdict-good')));
    const hours = JSON.parse(proven);
    hours.credentialSubject.achievement.criteria.narrative = '200 h';
    assert.ok((await judged(stranger, JSON.stringify(hours))).includes(say('credentials-verdict-forged')));
    assert.ok((await judged(stranger, '%PDF-1.7')).includes(say('credentials-verdict-paper')));
    await stranger.fill('[name=words]', document.split('/').pop().toUpperCase());
    await stranger.locator('main form button').click();
    assert.equal(new URL(stranger.url()).pathname, document, 'a number that is typed leads to its document');

    // One was wrong: it is withdrawn, says why, and the box knows.
    await secretary.goto(`/s/amsed/training/credentials/${other.split('/').pop()}/withdrawal`);
    await secretary.fill('[name=reason]', 'Non');
    await secretary.locator('main form button').click();
    await secretary.locator('.faults').waitFor();
    assert.equal(await secretary.inputValue('[name=reason]'), 'Non', 'what was typed is still there');
    const reason = lang === 'fr' ? 'Les heures étaient mal comptées.' : 'حُسبت الساعات خطأ.';
    await secretary.fill('[name=reason]', reason);
    await looked(secretary, `withdrawal-${lang}-1280`);
    const wrong = await (await stranger.context().request.get(other, { headers: { accept: 'application/vc' } })).text();
    await secretary.locator('main form button').click();
    await stranger.goto(other);
    assert.ok((await textOf(stranger)).includes(reason));
    await looked(stranger, `withdrawn-${lang}-360`);
    assert.ok((await judged(stranger, wrong)).includes(reason), 'a file of before is told to be withdrawn');

    // The keys are renewed: what the old ones signed is good still.
    const keeper = await visit({ lang, as: 'admin', size: LAPTOP });
    await keeper.goto('/s/amsed/training/credentials/keys');
    await looked(keeper, `keys-${lang}-1280`);
    const generations = await keeper.locator('tbody tr').count();
    await keeper.locator('main form button').click();
    await keeper.getByText(say('credentials-said-keys')).waitFor();
    assert.equal(await keeper.locator('tbody tr').count(), generations + 1);
    assert.ok((await judged(stranger, proven)).includes(say('credentials-verdict-good')));
    const renewed = await machine('application/ld+json');
    assert.notEqual(JSON.parse(renewed).proof.proofValue, JSON.parse(proven).proof.proofValue);
    assert.ok((await judged(stranger, renewed)).includes(say('credentials-verdict-good')));

    // The association's record, and that of the one person.
    await secretary.goto(certificates);
    await secretary.locator('tbody a[href*="/training/associations/"]').first().click();
    await looked(secretary, `association-${lang}-1280`);
    await secretary.locator('tbody a[href*="/training/learners/"]').first().click();
    await looked(secretary, `learner-${lang}-1280`);

    // The holder has her name erased: the document stands without it.
    await holder.goto(record);
    await holder.locator('form[action$="/erasure"] button').click();
    await holder.getByText(say('credentials-said-erased')).waitFor();
    await holder.goto(link);
    const nameless = await textOf(holder);
    assert.ok(nameless.includes(say('credentials-name-erased')) && nameless.includes(say('credentials-valid')) && !nameless.includes(name));
    assert.ok((await judged(stranger, await machine('application/ld+json'))).includes(say('credentials-verdict-good')));
  });
}
