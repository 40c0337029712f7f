// Journey: the network's directory. Whoever comes by finds organisations by sort, place and theme, on the list and on the map;
// an association without an account keeps its own profile by a link; what two organisations are to each other is asked of both.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LAPTOP, PHONE, assertAccessible, assertFits, openHouse, picture, textOf, until, words } from './house.mjs';
import { letterTo } from './petitions.mjs';

const { house, visit } = await openHouse();
const LANGS = ['fr', 'ar'];
const say = (id, lang = 'fr') => words(lang, id);
const said = (page, id, lang = 'fr') => page.locator('p.said', { hasText: say(id, lang) }).waitFor();
const linkTo = (page, name) => page.locator('ol.directory h2 a', { hasText: name }).first();

/** The page of the first organisation that a search by name finds. */
async function open(page, name) {
  await page.goto(`/directory?q=${encodeURIComponent(name)}`);
  await linkTo(page, name).click();
  return new URL(page.url()).pathname;
}

/** A link by which an association keeps its own profile, as a secretary makes it to be copied. */
async function editingLink(secretary, path) {
  await secretary.goto(`${path}/links`);
  await secretary.locator('main form button.quiet').first().click();
  return secretary.inputValue('#link');
}

/** Whether a search for words of its name finds what stands at an address. */
async function finds(page, path) {
  const answer = await page.context().request.get('/search.json?q=essai+Draa');
  return (await answer.text()).includes(path);
}

for (const lang of LANGS) {
  test(`whoever comes by finds organisations by sort, theme and place, on the list and on the map (${lang})`, async () => {
    for (const [size, width] of [[LAPTOP, 1280], [PHONE, 360]]) {
      const page = await visit({ lang, size });
      await page.goto('/directory');
      assert.equal(await textOf(page, 'h1'), say('network-title', lang));
      assert.equal(await page.locator('ol.directory > li').count(), 50, 'a page at a time');
      await assertAccessible(page);
      await assertFits(page);
      await picture(page, `directory-${lang}-${width}`);
      await page.locator('nav.filters a', { hasText: say('network-sorts-coalition', lang) }).click();
      const coalitions = await page.locator('ol.directory > li').count();
      assert.ok(coalitions >= 6);
      await page.locator('form.directory-filter summary').click();
      await page.selectOption('[name=theme]', 'water');
      await page.locator('form.directory-filter details button').click();
      assert.equal(await page.locator('ol.directory > li').count(), 1);
      await page.goto('/directory/map');
      await assertAccessible(page);
      await assertFits(page);
      await picture(page, `directory-map-${lang}-${width}`);
      await page.locator('figure.drawing details summary').click();
      const first = page.locator('figure.drawing tbody tr').first();
      const count = Number(await first.locator('td').innerText());
      await first.locator('a').click();
      assert.equal(await page.locator('ol.directory > li').count(), count, 'the list has as many as the map says');
      await page.context().close();
    }
  });

  test(`a coalition says its aims and who is allied in it, and each member leads back to it (${lang})`, async () => {
    const page = await visit({ lang, size: PHONE });
    await page.goto('/directory?sort=coalition');
    await page.locator('ol.directory h2 a').first().click();
    const coalition = await textOf(page, 'h1');
    assert.ok((await textOf(page)).includes(say('network-aims', lang)));
    const section = page.locator('section.ties').first();
    assert.ok((await section.locator('h2').innerText()).includes(say('network-coalition-members', lang)));
    await assertAccessible(page);
    await assertFits(page);
    await picture(page, `coalition-${lang}-360`);
    await section.locator('li a').first().click();
    assert.ok((await textOf(page)).includes(coalition));
  });

  test(`an association without an account keeps its own profile by a link, field by field (${lang})`, async () => {
    const secretary = await visit({ lang, as: 'secretaire' });
    const path = await open(secretary, lang === 'fr' ? 'FMAS 003' : 'FMAS 004');
    const link = await editingLink(secretary, path);
    assert.ok(link.startsWith(`${house.address}/directory/own/`));
    await assertAccessible(secretary);
    await picture(secretary, `directory-link-${lang}-1280`);

    const own = await visit({ lang, size: PHONE, scripts: false });
    await own.goto(link);
    assert.ok(own.url().endsWith('/directory/own'), 'the secret leaves the address');
    const form = own.locator('form.profile-form');
    await own.fill(`[name="description.${lang}"]`, lang === 'fr' ? 'Nous écrivons nous-mêmes.' : 'نكتب بأنفسنا.');
    await own.fill('[name="contact-1-value"]', 'pas un numéro');
    await own.uncheck('[name="open-place"]');
    await form.locator('button').last().click();
    assert.ok((await textOf(own, '#f-contact-1-value-fault')).includes(say('network-fault-contact', lang)));
    assert.equal(await own.inputValue('[name="contact-1-value"]'), 'pas un numéro', 'nothing typed is lost');
    assert.equal(await own.isChecked('[name="open-place"]'), false);
    await own.fill('[name="contact-1-value"]', '0661 00 00 09');
    await own.check('[name="contact-1-open"]');
    await form.locator('button').last().click();
    await said(own, 'network-saved', lang);

    const stranger = await visit({ lang });
    await stranger.goto(path);
    const seen = await textOf(stranger);
    assert.ok(seen.includes(lang === 'fr' ? 'Nous écrivons nous-mêmes.' : 'نكتب بأنفسنا.'));
    assert.ok(seen.includes('0661 00 00 09'));
    assert.equal(await stranger.locator('dl.facts a[href^="/places/"]').count(), 0, 'the place is for the network');
    await secretary.goto(path);
    assert.equal(await secretary.locator('dl.facts a[href^="/places/"]').count(), 1);
    assert.equal(await secretary.locator(`a[href="${path}/edit"]`).count(), 0, 'it is theirs from now on');
    assert.equal((await secretary.goto(`${path}/edit`)).status(), 422);
    assert.equal((await stranger.goto('/directory/own')).status(), 422, 'who has no link has no form');
    assert.equal((await stranger.goto(`/directory/own/${'A'.repeat(43)}`)).status(), 422);

    await secretary.goto(`${path}/links`);
    await secretary.locator('main li form button').first().click();
    await said(secretary, 'network-link-ended', lang);
    assert.equal((await own.goto('/directory/own')).status(), 422, 'a link that was ended opens nothing');
  });
}

test('the link goes out by mail and opens the profile that it was sent for', async () => {
  const secretary = await visit({ as: 'secretaire' });
  const path = await open(secretary, 'FMAS 005');
  await secretary.goto(`${path}/links`);
  await secretary.fill('[name=email]', 'pas une adresse');
  await secretary.locator('[name=email]').evaluate((input) => { input.type = 'text'; });
  await secretary.click('button[name=send]');
  assert.ok((await textOf(secretary, '#f-email-fault')).includes(say('network-fault-email')));
  await secretary.fill('[name=email]', 'association@example.org');
  await secretary.click('button[name=send]');
  assert.ok((await textOf(secretary, 'div.said')).includes(say('network-link-sent')));
  const letter = await letterTo(house, 'association@example.org');
  const link = letter.match(/http:\S+\/directory\/own\/[\w-]{43}/)?.[0];
  const own = await visit();
  assert.equal((await own.goto(link)).status(), 200);
  assert.ok((await textOf(own, 'h1')).includes('FMAS 005'));
});

test('of two who change a profile at once the second is told, and nothing that she typed is lost', async () => {
  const [one, two] = [await visit({ as: 'secretaire' }), await visit({ as: 'admin' })];
  const path = await open(one, 'FMAS 006');
  await one.goto(`${path}/edit`);
  await two.goto(`${path}/edit`);
  await one.fill('[name="description.fr"]', 'La première');
  await one.locator('form.profile-form button').last().click();
  await said(one, 'network-saved');
  await two.fill('[name="description.fr"]', 'La seconde');
  await two.locator('form.profile-form button').last().click();
  assert.ok((await textOf(two, 'div.faults')).includes(say('network-refused-saved-meanwhile').slice(0, 40)));
  assert.ok((await textOf(two, 'div.note')).includes('La première'), 'what stands now is shown');
  assert.equal(await two.inputValue('[name="description.fr"]'), 'La seconde');
  await assertAccessible(two);
  await picture(two, 'directory-meanwhile-fr-1280');
  await two.locator('form.profile-form button').last().click();
  await said(two, 'network-saved');
  assert.ok((await textOf(two)).includes('La seconde'));
});

test('a relation is written down, refused when it cannot be, and corrected', async () => {
  const page = await visit({ as: 'secretaire' });
  const path = await open(page, 'FMAS 010');
  const add = async (fill) => {
    await page.goto(`${path}/relations/new`);
    await page.selectOption('[name=kind]', 'trained-by');
    for (const [name, value] of Object.entries(fill)) await page.fill(`[name=${name}]`, value);
    await page.locator('main form button').last().click();
  };
  await add({ other: 'Université générée', since: 'hier' });
  assert.ok((await textOf(page, '#f-since-fault')).includes(say('network-fault-moment')));
  assert.ok(await page.locator('input[type=radio][name="other-id"]').count() >= 5, 'several bear the name: she chooses');
  await page.locator('input[type=radio][name="other-id"]').first().check();
  await page.fill('[name=since]', '2014');
  await page.fill('[name=until]', '2012');
  await page.locator('main form button').last().click();
  assert.ok((await textOf(page, '#f-until-fault')).includes(say('network-refused-ended-before')));
  await page.fill('[name=until]', '');
  await page.locator('main form button').last().click();
  await said(page, 'network-relation-added');
  const name = await page.locator('section.ties li', { hasText: '2014' }).locator('a').first().innerText();
  await add({ other: name });
  assert.ok((await textOf(page, 'div.faults')).includes('2014'), 'the second is refused, with since when the first stands');
  await page.goto(path);
  await page.locator('section.ties li', { hasText: name }).locator('a[href^="/directory/relations/"]').click();
  await assertAccessible(page);
  await page.fill('[name=until]', '26/07/2019');
  await page.locator('main form button').first().click();
  await said(page, 'network-relation-corrected');
  assert.ok((await textOf(page, 'ul.timeline')).includes('2014 – 26 juillet 2019'), 'what ended stays in the history');
  await picture(page, 'directory-profile-fr-1280');
});

test('what one space writes about another is shown to everybody once the other has confirmed it', async () => {
  const secretary = await visit({ as: 'secretaire' });
  const path = await open(secretary, 'Forum des Alternatives');
  const stranger = await visit();
  const partners = async () => {
    await stranger.goto(path);
    return (await textOf(stranger)).includes('Association marocaine de solidarité');
  };
  assert.equal(await partners(), false);
  await secretary.goto('/directory');
  await secretary.click('a[href="/directory/waiting"]');
  await assertAccessible(secretary);
  await secretary.locator('button[value=yes]').click();
  await said(secretary, 'network-relation-confirmed');
  assert.equal(await partners(), true);
});

test('an organisation is written down, found in the directory, and not shown to everybody until it is made public', async () => {
  const page = await visit({ as: 'secretaire' });
  const stranger = await visit();
  await page.goto('/directory/new');
  await page.fill('[name="name.fr"]', 'Association essai du Draa');
  await page.fill('[name=place]', 'Zagora');
  await page.fill('[name=site]', 'javascript:alert(1)');
  await page.locator('form.profile-form button').last().click();
  assert.ok(await page.locator('#f-site-fault').count());
  await page.fill('[name=site]', 'exemple.org');
  if (await page.locator('input[type=radio][name="place-code"]').count()) await page.locator('input[type=radio][name="place-code"]').first().check();
  await page.locator('form.profile-form button').last().click();
  await said(page, 'network-begun');
  const path = new URL(page.url()).pathname;
  assert.equal((await stranger.goto(path)).status(), 404);
  await until(() => finds(page, path)); // the network finds it; the index follows the data
  assert.equal(await finds(stranger, path), false);
  await stranger.goto('/directory?q=Draa+essai');
  assert.equal(await linkTo(stranger, 'Association essai du Draa').count(), 0);
  await page.goto(`${path}/edit`);
  await page.check('[name=public]');
  await page.locator('form.profile-form button').last().click();
  await said(page, 'network-saved');
  assert.equal((await stranger.goto(path)).status(), 200);
  assert.equal(await stranger.locator('dl.facts a[href="https://exemple.org"]').count(), 1);
  await until(() => finds(stranger, path)); // whoever searches finds it
  await page.goto(`${path}/edit`);
  await page.uncheck('[name=public]');
  await page.locator('form.profile-form button').last().click();
  await until(async () => !await finds(stranger, path)); // and no longer once it is for the network
  await until(() => finds(page, path)); // which still does
});

test('what is no organisation, or is asked for in malice, is answered and not found', async () => {
  const stranger = await visit();
  for (const address of ['/directory/x', '/directory/00000000000000000000000000', '/directory/relations/x']) {
    const status = (await stranger.goto(address)).status();
    assert.ok([401, 404].includes(status), `${status} ${address}`);
  }
  for (const query of ['?q=' + 'a'.repeat(10_000), '?place=../..', '?after=x~y', '?after=~', '?sort=%00&theme=<script>', '?q=%25%25%25']) {
    assert.equal((await stranger.goto(`/directory${query}`)).status(), 200, query.slice(0, 40));
  }
  const someone = await visit({ as: 'membre' });
  await someone.goto('/people?kind=person');
  const person = await someone.locator('main table a').first().getAttribute('href');
  assert.equal((await someone.goto(person.replace('/people/', '/directory/'))).status(), 404, 'a person is no organisation');
});
