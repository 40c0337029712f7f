// Choosing: a call is written, applied for without an account, reviewed by two, decided, confirmed and given on; a list of applicants
// is brought in. In French and in Arabic, on a telephone and on a large screen; who applies does so with scripts and without.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { LAPTOP, PHONE, assertAccessible, assertFits, openHouse, picture, textOf, today, words } from './house.mjs';

const { house, visit } = await openHouse();

const inDays = (days) => new Date(Date.parse(`${today}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const FIRST_DAY = inDays(25);
const YEAR = FIRST_DAY.slice(0, 4);

/** Looks at a page as everybody does, and keeps a picture. */
async function looked(page, name) {
  await assertFits(page);
  await assertAccessible(page);
  await picture(page, `training-${name}`);
}

/** A letter to somebody that holds some words, as soon as it is in the folder of letters. */
async function letter(contact, holding) {
  const outbox = path.join(house.data, 'outbox');
  for (let turn = 0; turn < 1_200; turn += 1) {
    for (const name of await readdir(outbox).catch(() => [])) {
      if (name.startsWith('.')) continue;
      const found = decoded(await readFile(path.join(outbox, name), 'utf8')).replace(/[\u00a0\u202f]/g, ' ');
      if (found.includes(contact) && found.includes(holding)) return found;
    }
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
  return assert.fail(`no letter to ${contact} says ${holding}`);
}

function decoded(written) {
  const cut = written.indexOf('\r\n\r\n');
  const [head, body] = [written.slice(0, cut), written.slice(cut)];
  const bytes = (text) => text.replace(/=\r?\n/g, '').replace(/(?:=[0-9A-F]{2})+/g, (all) => Buffer.from(all.replaceAll('=', ''), 'hex').toString());
  if (/transfer-encoding: base64/i.test(head)) return `${head}\n\n${Buffer.from(body, 'base64')}`;
  return `${head}\n\n${/quoted-printable/i.test(head) ? bytes(body) : body}`;
}

const linkIn = (found) => new URL(found.match(/http:\/\/\S+\/applications\/\w+/)[0]).pathname;
const press = (page, value) => page.locator(`.apply button[value=${value}]`).click();
/** What the page of the year says of its target: who was trained, and who is expected beside them. */
const target = async (page) => {
  await page.goto(`/s/amsed/training/years/${YEAR}`);
  return textOf(page, '.target');
};
const EXPECTED = { fr: /attendue/, ar: /منتظر/ };

for (const lang of ['fr', 'ar']) {
  for (const size of [PHONE, LAPTOP]) {
    test(`${lang}: calls are read at ${size.width} px, and by what they are decided`, async () => {
      const page = await visit({ lang, size });
      await page.goto('/training');
      assert.ok(await page.locator('.calls > li').count() >= 1, 'a call is open');
      await looked(page, `list-${lang}-${size.width}`);
      await page.locator('.calls a').first().click();
      await looked(page, `call-${lang}-${size.width}`);
      assert.ok((await textOf(page)).includes(words(lang, 'training-rules-words')));
      await page.goto('/training?past=1');
      await page.locator('.calls > li', { hasText: words(lang, 'training-call-decided') }).locator('a').last().click();
      await page.locator('a', { hasText: words(lang, 'training-order') }).last().click();
      assert.ok(await page.locator('tbody tr').count() > 20, 'the order is open to all');
      assert.ok(!/[ée]n[ée]r[ée]e|مولد/.test(await textOf(page, 'table')), 'and names nobody');
      await looked(page, `order-${lang}-${size.width}`);
    });

    test(`${lang}: the year and its calls as those see them who keep them, at ${size.width} px`, async () => {
      const page = await visit({ lang, size, as: 'secretaire' });
      await page.goto('/s/amsed/training');
      await looked(page, `home-${lang}-${size.width}`);
      await page.goto(`/s/amsed/training/years/${YEAR}`);
      await looked(page, `year-${lang}-${size.width}`);
      await page.goto('/s/amsed/training');
      await page.locator('.calls > li', { hasText: words(lang, 'training-call-review') }).locator('a').first().click();
      await looked(page, `kept-${lang}-${size.width}`);
      const kept = new URL(page.url()).pathname;
      for (const below of ['applications', 'twins', 'reviewers', 'decision', 'import', 'reviews']) {
        await page.goto(`${kept}/${below}`);
        await looked(page, `${below}-${lang}-${size.width}`);
      }
      await page.goto(`${kept}/applications`);
      await page.locator('tbody a').first().click();
      await looked(page, `application-${lang}-${size.width}`);
    });
  }

  test(`${lang}: one place, from the call to the second who confirms it`, async () => {
    const say = (id) => words(lang, id);
    const title = lang === 'fr' ? 'Appel des essais' : 'نداء التجارب';

    // The programme officer writes a call, with a mistake on purpose, and its cohort of one place.
    const officer = await visit({ lang, as: 'charge', size: LAPTOP });
    await officer.goto('/s/amsed/training/calls/new');
    await officer.fill(`[name="title.${lang}"]`, title);
    await officer.fill(`[name="words.${lang}"]`, title);
    await officer.fill(`[name="grid.${lang}"]`, lang === 'fr' ? 'Pourquoi cette formation ?' : 'لماذا هذا التكوين؟');
    await officer.fill('[name=people_each]', '1');
    await officer.fill('[name=gap]', '100');
    await officer.click('main form button');
    assert.ok((await textOf(officer, '.faults')).length > 0, 'the grid lacks its points');
    assert.equal(await officer.inputValue(`[name="title.${lang}"]`), title, 'what was typed is still there');
    await looked(officer, `form-${lang}-1280`);
    await officer.fill(`[name="grid.${lang}"]`, lang === 'fr' ? '100 | Pourquoi cette formation ?' : '100 | لماذا هذا التكوين؟');
    await officer.click('main form button');
    const kept = new URL(officer.url()).pathname;
    await officer.locator('a', { hasText: say('training-cohort-new') }).click();
    await officer.selectOption('[name=programme]', { index: 1 });
    await officer.fill(`[name="title.${lang}"]`, title);
    await officer.fill('[name=first_day]', FIRST_DAY);
    await officer.fill('[name=last_day]', FIRST_DAY);
    await officer.fill('[name=places]', '1');
    await looked(officer, `cohort-form-${lang}-1280`);
    await officer.click('main form button');
    await officer.locator('button', { hasText: say('training-publish') }).click();
    const address = new URL(await officer.locator('a', { hasText: say('training-public-page') }).getAttribute('href'), house.address).pathname;

    // The first keeps a draft on a telephone without scripts, comes back by the link, and sends it.
    const [first, second] = [`premiere-${lang}@example.org`, `seconde-${lang}@example.org`];
    const phone = await visit({ lang, size: PHONE, scripts: false });
    await phone.goto(`${address}/apply`);
    await phone.fill('[name=contact]', first);
    await phone.check('[name=consent]');
    await new Promise((resolve) => { setTimeout(resolve, 11_500); });
    await press(phone, 'save');
    assert.ok((await textOf(phone)).includes(say('training-sent-words')));
    const own = linkIn(await letter(first, say('training-letter-page')));
    await phone.goto(own);
    await press(phone, 'send');
    assert.ok(await phone.locator('.faults li').count() >= 5, 'what is missing is named');
    const fill = async (page, name, contact) => {
      await page.fill('[name=association]', name);
      await page.fill('[name=place]', lang === 'fr' ? 'Tanger' : 'طنجة');
      await page.fill('[name=founded]', '2010-05-01');
      await page.check('[name=receipt]');
      await page.fill('[name=person1_name]', name);
      await page.selectOption('[name=person1_sex]', 'f');
      await page.fill('[name=person1_born]', '1995');
      await page.fill('textarea', name);
      await page.fill('[name=name]', name);
      // A draft keeps the address by which it was begun.
      if (await page.locator('[name=contact]:not([type=hidden])').count()) await page.fill('[name=contact]', contact);
      await page.check('[name=consent]');
    };
    const settled = async (page) => {
      // Where several places bear the name, the first is meant.
      if (await page.locator('[name=place_code][type=radio]').count()) {
        await page.locator('[name=place_code][type=radio]').first().check();
        await press(page, 'send');
      }
    };
    await fill(phone, lang === 'fr' ? 'Association première générée' : 'جمعية أولى مولدة', first);
    await press(phone, 'send');
    await settled(phone);
    assert.ok((await textOf(phone)).includes(say('training-standing-sent')), await textOf(phone));

    // The second applies at once on a phone with scripts, and looks in the directory.
    const other = await visit({ lang, size: PHONE });
    await other.goto(`${address}/apply`);
    await other.fill('[name=association]', 'AMSED');
    await press(other, 'find');
    await other.locator('[name=actor]').first().waitFor();
    await looked(other, `apply-${lang}-360`);
    await fill(other, lang === 'fr' ? 'Association seconde générée' : 'جمعية ثانية مولدة', second);
    await other.check('[name=actor][value=new]');
    await other.locator('[name=contact]').blur();
    await other.waitForFunction(() => document.querySelector('[name=nonce]').value);
    await press(other, 'send');
    if (await other.locator('[name=place_code][type=radio]').count()) {
      await other.locator('[name=place_code][type=radio]').first().check();
      await other.waitForFunction(() => document.querySelector('[name=nonce]').value);
      await press(other, 'send');
    }
    await other.getByText(say('training-sent-words')).waitFor();
    await letter(second, say('training-letter-page'));

    // A list is brought in: each mistake is named by row and column, nothing is taken.
    const csv = 'Association,Commune,E-mail,Participant,Sexe,Année de naissance\nListe générée,Tanger,liste@example.org,Participante générée,F,1990\n,Nulle Part,x,Participante générée,?,1990\n';
    await officer.goto(`${kept}/import`);
    await officer.setInputFiles('[name=file]', { name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await officer.click('main form button');
    const wrong = await textOf(officer, 'table');
    for (const cell of ['A3', 'B3', 'C3', 'E3']) assert.ok(wrong.includes(cell), `${cell} in ${wrong}`);
    await looked(officer, `import-preview-${lang}-1280`);

    // Reviewers are named, the call is closed, each gives what she is asked for: the first more than the second.
    await officer.goto(`${kept}/reviewers`);
    for (const box of await officer.locator('[name=reviewer]').all()) await box.check();
    await officer.click('main form button');
    await officer.locator('button', { hasText: say('training-close') }).click();
    for (const login of ['admin', 'secretaire', 'charge', 'animatrice']) {
      const reviewer = await visit({ lang, as: login, size: LAPTOP });
      await reviewer.goto(`${kept}/reviews`);
      for (const href of await reviewer.locator('main ul.links a').evaluateAll((all) => all.map((a) => a.getAttribute('href')))) {
        await reviewer.goto(href);
        const text = await textOf(reviewer);
        assert.ok(!text.includes(first) && !text.includes(second), 'a reviewer sees no address');
        await looked(reviewer, `review-${lang}-1280`);
        const isFirst = text.includes(lang === 'fr' ? 'première' : 'أولى');
        await reviewer.fill('[name=points_g1]', isFirst ? '90' : '70');
        await reviewer.locator('main form button').first().click();
      }
    }

    // The secretary reads what is proposed, and decides.
    const secretary = await visit({ lang, as: 'secretaire', size: LAPTOP });
    // At the end of a year the call is for the next one, for which nothing is decided yet.
    const set = await secretary.context().request.post(`/s/amsed/training/years/${YEAR}/target`, { form: { associations: '300' } });
    assert.ok(set.ok(), await set.text());
    const before = await target(secretary);
    await secretary.goto(`${kept}/decision`);
    await looked(secretary, `decide-${lang}-1280`);
    await secretary.locator('button', { hasText: say('training-decide') }).click();
    assert.ok((await textOf(secretary, 'body')).includes(say('training-said-decided')));

    // The first is accepted and cannot come; the second moves up by herself, and confirms.
    await letter(first, say('training-letter-confirm'));
    await letter(second, say('training-letter-order'));
    await phone.goto(own);
    assert.ok((await textOf(phone)).includes(say('training-confirm')));
    await phone.locator('button.danger').click();
    assert.ok((await textOf(phone)).includes(say('training-standing-declined')));
    const moved = linkIn(await letter(second, say('training-letter-confirm')));
    await other.goto(moved);
    await looked(other, `offered-${lang}-360`);
    await other.locator('form[action$=confirm] button').click();
    assert.ok((await textOf(other)).includes(say('training-standing-confirmed')));
    const after = await target(secretary);
    assert.match(after, EXPECTED[lang]);
    assert.notEqual(after, before, 'the year expects one more');
  });
}
