// Meeting: an event is prepared, announced, registered for without an account, ticked at the door and called off; in French and
// in Arabic, on a telephone and on a large screen, with scripts and without.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { LAPTOP, PHONE, openHouse, root, textOf, today, words } from './house.mjs';
import { looked, named } from './petitions.mjs';

const { house, visit } = await openHouse();

/** A photo that a telephone took lying on its side, with what it says of itself. */
const PHOTO = path.join(root, 'crates/media/tests/data/turned.jpg');

const inDays = (days) => new Date(Date.parse(`${today}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** A letter to somebody that holds some words, as soon as it is in the folder of letters. */
async function letter(contact, holding) {
  const outbox = path.join(house.data, 'outbox');
  for (let turn = 0; turn < 1_200; turn += 1) {
    for (const name of await readdir(outbox).catch(() => [])) {
      if (name.startsWith('.')) continue;
      // Spaces that do not break are told from others by no reader.
      const found = decoded(await readFile(path.join(outbox, name), 'utf8')).replace(/[\u00a0\u202f]/g, ' ');
      if (found.includes(contact) && found.includes(holding)) return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
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

const linkIn = (found) => found.match(/http:\/\/\S+\/registrations\/\w+/)[0];

for (const lang of ['fr', 'ar']) {
  for (const [size, scripts] of [[PHONE, true], [PHONE, false], [LAPTOP, true], [LAPTOP, false]]) {
    test(`${lang}: the agenda is read, narrowed and followed at ${size.width} px ${scripts ? 'with' : 'without'} scripts`, async () => {
      const page = await visit({ lang, size, scripts });
      await page.goto('/events');
      const all = await page.locator('.event').count();
      assert.ok(all >= 8, `${all} events`);
      if (scripts) await looked(page, `events-list-${lang}-${size.width}`);
      await page.goto('/events?theme=media');
      const some = await page.locator('.event').count();
      assert.ok(some > 0 && some < all);
      await page.goto('/events?past=1');
      assert.equal(await page.locator('.event').count(), 20, 'a page of the past');
      await page.locator('a[rel=next]').last().click();
      assert.ok(await page.locator('.event').count() > 0, 'and the next one');
      await page.goto('/events');
      await page.locator('.month td a').last().click();
      const day = new URL(page.url()).hash.slice(1);
      assert.equal(await page.locator(`[id="${day}"]`).count(), 1, `the calendar leads to ${day}`);
      await page.goto('/events');
      await page.locator('.event', { hasText: lang === 'fr' ? 'Café citoyen' : 'مقهى المواطنة' }).locator('a').first().click();
      assert.match(await textOf(page), lang === 'fr' ? /18:15\s+La loi en vingt minutes/ : /18:15\s+القانون في عشرين دقيقة/);
      if (scripts) await looked(page, `events-one-${lang}-${size.width}`);
    });
  }

  test(`${lang}: what is off says so, and nobody can register`, async () => {
    const page = await visit({ lang, size: PHONE });
    await page.goto('/events/projection-debat-les-femmes-des-cooperatives');
    assert.match(await textOf(page, '.note'), lang === 'fr' ? /La salle n’est plus disponible/ : /لم تعد القاعة متاحة/);
    assert.equal(await page.locator('[name=contact]').count(), 0);
    await looked(page, `events-off-${lang}-360`);
  });

  test(`${lang}: an evening with one place, from the draft to the letter that it is called off`, async () => {
    const say = (id) => words(lang, id);
    const title = lang === 'fr' ? 'Soirée des essais' : 'أمسية التجارب';
    const secret = 'https://visio.example.org/salle-secrete';

    // Prepared by the programme officer, with mistakes on purpose.
    const officer = await visit({ lang, as: 'charge', size: LAPTOP });
    await officer.goto('/s/fmas/events');
    await looked(officer, `events-kept-${lang}-1280`);
    await named(officer, 'link', lang, 'events-new').click();
    await officer.fill(`[name="title.${lang}"]`, title);
    await officer.fill('[name=start_day]', inDays(40));
    await officer.fill('[name=start_time]', '18h30');
    await officer.fill('[name=end_time]', '17:00');
    await officer.fill('[name=place]', lang === 'fr' ? 'Lieu qui n’existe pas' : 'مكان لا وجود له');
    await officer.fill('[name=link]', 'salle-secrete');
    await officer.click('main form button');
    for (const fault of ['events-fault-ends', 'events-fault-no-place', 'events-fault-link']) {
      assert.ok((await textOf(officer)).includes(say(fault)), fault);
    }
    assert.equal(await officer.inputValue(`[name="title.${lang}"]`), title, 'what was typed is still there');
    await looked(officer, `events-form-${lang}-1280`);
    await officer.fill('[name=end_time]', '20:30');
    await officer.fill('[name=place]', lang === 'fr' ? 'Rabat' : 'الرباط');
    await officer.fill('[name=link]', secret);
    await officer.fill('[name=seats]', '1');
    await officer.click('main form button');
    if (await officer.locator('[name=place_code][type=radio]').count()) {
      await officer.locator('[name=place_code][type=radio]').first().check();
      await officer.click('main form button');
    }
    await named(officer, 'button', lang, 'events-announce').click();
    const kept = new URL(officer.url()).pathname;
    const address = await named(officer, 'link', lang, 'events-public-page').getAttribute('href');

    // It is given a picture: not without words for who cannot see it.
    await officer.goto(`${kept}/picture`);
    await officer.setInputFiles('[name=file]', PHOTO);
    await officer.click('main form button');
    assert.ok(await officer.locator('.faults').count(), 'a picture without words');
    await looked(officer, `events-picture-${lang}-1280`);
    await officer.setInputFiles('[name=file]', PHOTO);
    await officer.fill(`[name="alt.${lang}"]`, lang === 'fr' ? 'La salle, vide' : 'القاعة فارغة');
    await officer.click('main form button');
    await officer.waitForURL((url) => url.pathname === kept);
    await officer.goto(address);
    const image = officer.locator('main img').first();
    assert.ok((await image.getAttribute('alt')).length > 3);
    const shown = await officer.request.get(await image.getAttribute('src'));
    assert.equal(shown.status(), 200);
    assert.ok(!(await shown.body()).toString('latin1').includes('Exif'), 'where it was taken goes nowhere');

    // The second reader opens the page before the first registers, in a browser without scripts.
    const slow = await visit({ lang, size: PHONE, scripts: false });
    await slow.goto(address);
    assert.ok(!(await slow.content()).includes(secret));

    // The first registers on her phone.
    const [first, second] = [`premiere-${lang}@example.org`, `seconde-${lang}@example.org`];
    const phone = await visit({ lang, size: PHONE });
    await phone.goto(address);
    await phone.fill('[name=name]', lang === 'fr' ? 'Première Générée' : 'الأولى المولدة');
    await phone.fill('[name=contact]', 'pas une adresse');
    await phone.check('[name=consent]');
    await phone.click('.register button');
    await phone.waitForSelector('#f-contact-fault');
    await phone.fill('[name=contact]', first);
    // She presses at once, whether the script has come, has worked, or not.
    await phone.click('.register button');
    await phone.getByText(say('events-sent-words')).waitFor();
    await looked(phone, `events-sent-${lang}-360`);
    const own = linkIn(await letter(first, title));
    await phone.goto(own);
    assert.ok((await phone.content()).includes(secret), 'who has a place sees where it is');
    assert.ok((await textOf(phone)).includes(say('events-standing-seated')));
    await looked(phone, `events-own-${lang}-360`);

    // The second is told that it is full, and waits. Her form comes faster than a person types: it waits for the rest.
    await slow.fill('[name=name]', lang === 'fr' ? 'Seconde Générée' : 'الثانية المولدة');
    await slow.fill('[name=contact]', second);
    await slow.check('[name=consent]');
    await slow.click('.register button');
    await slow.getByText(say('events-sent-words')).waitFor();
    const waiting = linkIn(await letter(second, title));
    await slow.goto(waiting);
    assert.ok(!(await slow.content()).includes(secret), 'who waits does not');
    await slow.goto(`${address}?again`);
    assert.ok((await textOf(slow, '.register')).includes(say('events-room-none')));

    // The first cannot come: the second moves up by herself, and confirms.
    await phone.goto(own);
    await named(phone, 'button', lang, 'events-cancel-button').click();
    await phone.waitForLoadState();
    assert.ok((await textOf(phone)).includes(say('events-standing-cancelled')));
    await letter(second, say('events-letter-page-confirm'));
    await slow.goto(waiting);
    await named(slow, 'button', lang, 'events-confirm-button').click();
    await slow.waitForLoadState();
    assert.ok((await slow.content()).includes(secret));

    // At the door, on a phone: somebody is ticked with scripts, ticked off without, and somebody comes unannounced.
    const door = await visit({ lang, as: 'animatrice', size: PHONE });
    await door.goto(`${kept}/attendance`);
    await looked(door, `events-door-${lang}-360`);
    await door.click('.tickable');
    await door.waitForSelector('.tickable[aria-pressed=true]');
    assert.match(await textOf(door, '[data-there]'), /1/);
    await door.fill('#q', 'zzz');
    assert.equal(await door.locator('.ticks li:visible').count(), 0);
    await door.fill('#q', lang === 'fr' ? 'secon' : 'الثان');
    assert.equal(await door.locator('.ticks li:visible').count(), 1, 'the list narrows while she types');
    const bare = await visit({ lang, as: 'animatrice', size: PHONE, scripts: false });
    await bare.goto(`${kept}/attendance`);
    await bare.click('.tickable[aria-pressed=true]');
    await bare.waitForSelector('.tickable[aria-pressed=false]');
    await bare.click('.tickable');
    await bare.fill('main section [name=name]', lang === 'fr' ? 'Passante Générée' : 'عابرة مولدة');
    await bare.locator('main section button').click();
    await bare.waitForLoadState();
    assert.equal(await bare.locator('.tickable[aria-pressed=true]').count(), 2);

    // The lists leave the house; who is no officer gets none.
    for (const [file, begins] of [['guests.pdf', '%PDF'], ['guests.xlsx', 'PK'], ['guests.csv', '']]) {
      const answer = await officer.request.get(`${kept}/${file}`);
      assert.equal(answer.status(), 200, file);
      assert.ok((await answer.body()).toString('latin1').includes(begins));
    }
    assert.equal((await door.request.get(`${kept}/guests.csv`)).status(), 403);
    await officer.goto(`${kept}/guests`);
    await looked(officer, `events-guests-${lang}-1280`);

    // It is called off: the page says why, and the guest is written to.
    await officer.goto(`${kept}/cancellation`);
    await officer.click('main form button');
    assert.ok(await officer.locator('.faults').count(), 'not without a reason');
    const reason = lang === 'fr' ? 'Une coupure d’eau dans le quartier.' : 'انقطاع الماء في الحي.';
    await officer.fill(`[name="reason.${lang}"]`, reason);
    await officer.click('main form button');
    await officer.waitForURL((url) => url.pathname === kept);
    await letter(second, reason);
    await slow.goto(`${address}?off`);
    assert.ok((await textOf(slow)).includes(reason));
    const calendar = await (await slow.request.get(`${address}.ics`)).text();
    assert.match(calendar, /STATUS:CANCELLED\r\n/);
  });
}

test('what an event asks is for its space: others do not find it', async () => {
  const officer = await visit({ lang: 'fr', as: 'charge', size: LAPTOP });
  await officer.goto('/s/fmas/events');
  const kept = await officer.locator('td a').first().getAttribute('href');
  const stranger = await visit({ lang: 'fr' });
  const answer = await stranger.goto(`${kept}/guests`);
  assert.equal(answer.status(), 401);
  const other = await visit({ lang: 'fr', as: 'charge' });
  assert.equal((await other.goto(kept.replace('/s/fmas/', '/s/amsed/'))).status(), 404);
});
