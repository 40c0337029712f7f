// Somebody's way to a qualification: a track is opened, a person gathers evidence on a telephone, asks, is looked at by two who
// differ and by a third, shows her portfolio to somebody; and another, who has attained everything, gets her statement.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LAPTOP, PHONE, openHouse, textOf, words } from './house.mjs';
import { looked, named } from './petitions.mjs';

const { visit } = await openHouse();
const WHY = {
  fr: 'La preuve montre une rencontre préparée et tenue.',
  ar: 'يثبت الدليل لقاء أعد ونشط بالكامل.',
};
const PDF = { name: 'preuve.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n% preuve de voyage\n') };

for (const [lang, ready] of [['fr', 'شخص مولد 4'], ['ar', 'شخص مولد 10']]) {
  const say = (id) => words(lang, id);

  test(`${lang}: from the link to a competency that three people looked at`, async () => {
    const lead = await visit({ lang, as: 'charge', size: LAPTOP });
    await lead.goto('/s/fmas/tracks');
    await looked(lead, `tracks-home-${lang}-1280`);
    await named(lead, 'link', lang, 'tracks-open').click();
    await lead.selectOption('[name=framework]', 'youth');
    await lead.fill(`[name="title.${lang}"]`, lang === 'fr' ? 'Parcours de voyage' : 'مسار الرحلة');
    await named(lead, 'button', lang, 'tracks-open').click();
    await lead.waitForURL(/\/tracks\/of\//);
    const track = new URL(lead.url()).pathname;
    assert.ok(await lead.locator('form[action$="/validators"]').isVisible());
    for (let left = await lead.locator('[name=account] option:not([value=""])').count(); left > 0; left -= 1) {
      await lead.selectOption('[name=account]', { index: 1 });
      await named(lead, 'button', lang, 'tracks-validator-add').click();
      await lead.waitForFunction((count) => document.querySelectorAll('[name=account] option:not([value=""])').length === count, left - 1);
    }
    await looked(lead, `tracks-track-${lang}-1280`);

    // Who accompanies invites: a list with a mistake invites nobody.
    const guide = await visit({ lang, as: 'animatrice', size: LAPTOP });
    await guide.goto(`${track}/people`);
    await guide.locator('summary', { hasText: say('tracks-invite-many') }).click();
    await guide.fill('[name=lines]', 'Personne de voyage; pas une adresse');
    await named(guide, 'button', lang, 'tracks-invite-many').click();
    await guide.waitForSelector('.faults');
    assert.equal(await guide.locator('code.link').count(), 0);
    await guide.fill('[name=name]', 'Personne de voyage');
    await named(guide, 'button', lang, 'tracks-invite-button').click();
    await guide.waitForSelector('code.link');
    const link = new URL(await guide.locator('code.link').first().textContent()).pathname;
    await looked(guide, `tracks-people-${lang}-1280`);

    // She begins on her telephone; the link opens nothing for whoever gave it out.
    const phone = await visit({ lang, size: PHONE });
    await phone.goto(link);
    await looked(phone, `tracks-welcome-${lang}-360`);
    await named(phone, 'button', lang, 'tracks-begin').click();
    await named(phone, 'link', lang, 'tracks-estimate-begin').click();
    for (const [at, level] of [2, 0, 1, 3, 1, 2, 0].entries()) {
      await phone.locator('fieldset.estimate').nth(at).locator('input').nth(level).check();
    }
    await looked(phone, `tracks-estimate-${lang}-360`);
    await named(phone, 'button', lang, 'web-save').click();
    await phone.waitForURL((url) => url.pathname === link);
    await looked(phone, `tracks-portfolio-${lang}-360`);
    await guide.goto(link);
    assert.ok((await textOf(guide)).includes(say('web-entrance-elsewhere')));

    // Evidence: nothing is refused with its words, a document is kept.
    await phone.goto(`${link}/competencies/include`);
    await phone.locator('summary', { hasText: say('tracks-piece-new') }).click();
    await phone.fill('[name=title]', lang === 'fr' ? 'Une heure changée' : 'موعد تم تغييره');
    await named(phone, 'button', lang, 'tracks-piece-add').click();
    await phone.waitForSelector('.faults');
    assert.notEqual(await phone.inputValue('[name=title]'), '', 'what was typed is still there');
    await phone.fill('[name=words]', lang === 'fr' ? 'Le samedi matin, trois filles sont venues.' : 'حضرت ثلاث فتيات صباح السبت.');
    await phone.setInputFiles('[name=file]', PDF);
    await named(phone, 'button', lang, 'tracks-piece-add').click();
    await phone.waitForSelector('ul.pieces > li');
    await looked(phone, `tracks-competency-${lang}-360`);
    await named(phone, 'button', lang, 'tracks-ask-button').click();
    await phone.waitForSelector('form[action$="/withdrawal"]');
    assert.ok((await textOf(phone)).includes(say('tracks-being-looked-at')));

    // Two look, each without the other, and differ; a third settles it.
    for (const [at, [login, level, found]] of [
      ['admin', 3, 'tracks-found-awaited'], ['secretaire', 1, 'tracks-found-third'], ['membre', 2, 'tracks-found-attained'],
    ].entries()) {
      const validator = await visit({ lang, as: login, size: LAPTOP });
      await validator.goto('/s/fmas/tracks/requests');
      await validator.locator('ul.links a', { hasText: 'Personne de voyage' }).first().click();
      await validator.waitForSelector('[name=level]');
      assert.ok(!(await textOf(validator)).includes(WHY[lang]), 'nobody sees what another found');
      if (at === 0) {
        await looked(validator, `tracks-look-${lang}-1280`);
        const file = await validator.locator('ul.pieces a[href*="/files/"]').getAttribute('href');
        assert.deepEqual(await (await validator.request.get(file)).body(), PDF.buffer);
      }
      await validator.locator('[name=level]').nth(level).check();
      await validator.fill('[name=words]', WHY[lang]);
      await named(validator, 'button', lang, 'tracks-find-button').click();
      await validator.waitForURL(/\/tracks\/requests$/);
      assert.ok((await textOf(validator, 'body')).includes(say(found)), found);
      assert.equal(await validator.locator('ul.links a', { hasText: 'Personne de voyage' }).count(), 0);
    }
    await phone.goto(`${link}/competencies/include`);
    assert.ok((await textOf(phone)).includes(WHY[lang]), 'she reads why');
    await looked(phone, `tracks-attained-${lang}-360`);

    // She shows it to somebody, and takes it back; then everything is erased, without scripts.
    await phone.goto(`${link}/sight`);
    await looked(phone, `tracks-sight-${lang}-360`);
    await phone.fill('[name=who]', lang === 'fr' ? 'Une école' : 'مدرسة');
    await named(phone, 'button', lang, 'tracks-reader-add').click();
    await phone.waitForSelector('code.link');
    const shared = new URL(await phone.locator('code.link').textContent()).pathname;
    const school = await visit({ lang, size: LAPTOP });
    await school.goto(shared);
    assert.ok((await textOf(school)).includes('Personne de voyage') || (await textOf(school, 'body')).includes('Personne de voyage'));
    await looked(school, `tracks-shared-${lang}-1280`);
    await phone.getByRole('button', { name: new RegExp(`^${say('tracks-reader-end')}`) }).click();
    await phone.waitForSelector('code.link', { state: 'detached' });
    assert.equal((await school.goto(shared)).status(), 404);
    await phone.locator('summary', { hasText: say('tracks-erase') }).click();
    await phone.check('[name=sure]');
    await named(phone, 'button', lang, 'tracks-erase').click();
    await phone.waitForURL(/\/tracks$/);
    assert.equal((await phone.goto(link)).status(), 404);
  });

  test(`${lang}: a statement is given, printed by its holder, checked by anybody, withdrawn`, async () => {
    const lead = await visit({ lang, as: 'charge', size: LAPTOP });
    await lead.goto('/s/fmas/tracks');
    await lead.locator('.card h2 a').first().click();
    await named(lead, 'link', lang, 'tracks-people').click();
    await lead.getByRole('link', { name: ready, exact: true }).click();
    await named(lead, 'button', lang, 'tracks-give').click();
    await lead.waitForSelector('form[action$="/statement"]', { state: 'detached' });
    await looked(lead, `tracks-person-${lang}-1280`);
    // She lost her link and cannot be written to: one who leads has the digits, another the link, and neither has both.
    await named(lead, 'button', lang, 'tracks-handover-ask').click();
    const digits = lead.locator('section:has(#handover) strong[dir=ltr]');
    await digits.waitFor();
    assert.equal(await named(lead, 'button', lang, 'tracks-handover-agree').count(), 0, 'nobody agrees with herself');
    const other = await visit({ lang, as: 'secretaire', size: PHONE });
    await other.goto(new URL(lead.url()).pathname);
    await named(other, 'button', lang, 'tracks-handover-agree').click();
    await other.waitForSelector('code.link');
    await looked(other, `tracks-handover-${lang}-360`);
    assert.ok(!(await textOf(other)).includes(await digits.textContent()));
    await lead.reload();
    assert.equal(await lead.locator('code.link').count(), 0);
    const link = new URL(await other.locator('code.link').textContent()).pathname;

    const phone = await visit({ lang, size: PHONE });
    await phone.goto(link);
    await phone.fill('[name=pin]', await digits.textContent());
    await looked(phone, `tracks-elsewhere-${lang}-360`);
    await named(phone, 'button', lang, 'web-entrance-open').click();
    await phone.getByText(say('tracks-qualified')).first().waitFor();
    await looked(phone, `tracks-qualified-${lang}-360`);
    for (const file of ['fr.pdf', 'ar.pdf']) {
      const paper = await phone.request.get(`${link}/statements/${file}`);
      assert.equal((await paper.body()).subarray(0, 4).toString(), '%PDF');
    }
    const check = await phone.locator('a[href^="/tracks/statements/"]').getAttribute('href');
    const anybody = await visit({ lang, size: PHONE });
    await anybody.goto(check);
    assert.ok((await textOf(anybody)).includes(ready) && (await textOf(anybody)).includes(say('tracks-statement-stands')));
    await looked(anybody, `tracks-check-${lang}-360`);
    await anybody.goto(check.split('?')[0]);
    assert.ok(!(await textOf(anybody)).includes(ready), 'the name is for who has the paper');

    const track = await lead.locator('nav.crumbs a[href*="/tracks/of/"]').first().getAttribute('href');
    await lead.goto(track.replace(/\/people$/, '/statements'));
    const row = lead.locator('ul.pieces > li', { hasText: ready });
    await row.locator('summary').click();
    await row.locator('[name=reason]').fill(lang === 'fr' ? 'Essai du voyage.' : 'تجربة الرحلة.');
    await row.locator('button.danger').click();
    await lead.waitForFunction((name) => [...document.querySelectorAll('ul.pieces > li')].some((li) => li.textContent.includes(name) && !li.querySelector('details')), ready);
    await anybody.goto(check);
    assert.ok(!(await textOf(anybody)).includes(say('tracks-statement-stands')));
    await looked(anybody, `tracks-withdrawn-${lang}-360`);
  });
}

test('what can be qualified for is public, in both scripts, with scripts off as well', async () => {
  for (const lang of ['fr', 'ar']) {
    const plain = await visit({ lang, size: PHONE, scripts: false });
    const anybody = await visit({ lang, size: PHONE });
    for (const page of [plain, anybody]) {
      await page.goto('/tracks');
      await page.locator('.card h2 a').nth(1).click();
      await page.waitForURL(/\/tracks\/./);
      assert.ok((await textOf(page)).includes(words(lang, 'tracks-needed')));
    }
    await looked(anybody, `tracks-framework-${lang}-360`);
    await anybody.goto('/tracks');
    await looked(anybody, `tracks-public-${lang}-360`);
  }
});
