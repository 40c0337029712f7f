// A reporter writes on her phone, editors send back, translate beside the original, publish, correct and withdraw; two who edit
// at once lose nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LAPTOP, PHONE, assertAccessible, assertFits, openHouse, picture, textOf, words } from './house.mjs';

const { visit } = await openHouse();

const TITLES = { fr: 'Le marché déplacé (essai)', ar: 'السوق المنقول (تجربة)' };
const OTHER = { fr: 'ar', ar: 'fr' };
const said = (lang, id) => words(lang, `portal-articles-${id}`);

/** Presses the button that says this; forms keep theirs apart by their words. */
const press = (page, lang, id) => page.click(`main button:not(.hidden):has-text("${said(lang, id)}") >> visible=true`);

for (const [lang, size, scripts] of [['fr', PHONE, true], ['ar', PHONE, false], ['fr', LAPTOP, false], ['ar', LAPTOP, true]]) {
  test(`a report goes from an antenna to the public and is corrected there (${lang}, ${size.width} px, scripts ${scripts ? 'on' : 'off'})`, async () => {
    const title = `${TITLES[lang]} ${size.width}`;
    const reporter = await visit({ lang, size, scripts, as: 'membre' });
    await reporter.goto('/s/fmas/newsroom');
    await assertReadable(reporter, scripts);
    await assertFits(reporter);
    await reporter.click(`main a.button:has-text("${said(lang, 'new')}")`);
    await assertFits(reporter);
    // Without a title, nothing is lost and the field says what is missing.
    await reporter.selectOption('[name=lang]', lang);
    await reporter.fill('[name=body]', 'Un.\n\nDeux.\n\nTrois.\n\n<script>alert(1)</script><img src="https://t.example/p.gif">');
    if (scripts) {
      // The browser would stop her here; the server is asked all the same.
      await reporter.locator('[name=title]').evaluate((field) => field.removeAttribute('required'));
      await press(reporter, lang, 'begin');
      assert.ok((await reporter.inputValue('[name=body]')).startsWith('Un.'));
      assert.equal(await reporter.getAttribute('[name=title]', 'aria-invalid'), 'true');
      await assertAccessible(reporter);
    }
    await reporter.fill('[name=title]', title);
    await reporter.fill('[name=summary]', 'Un chapeau.');
    await press(reporter, lang, 'begin');
    assert.ok((await textOf(reporter)).includes('Trois.'));
    assert.equal(await reporter.locator('.preview script, .preview img').count(), 0);
    const path = new URL(reporter.url()).pathname;
    await assertReadable(reporter, scripts);
    await assertFits(reporter);
    await picture(reporter, `newsroom-draft-${lang}-${size.width}`);
    // What is about: a place by its name.
    await reporter.goto(`${path}/about`);
    await reporter.fill('[name=place]', lang === 'ar' ? 'طاطا' : 'Tata');
    await press(reporter, lang, 'save');
    if (reporter.url().endsWith('/about')) {
      await reporter.check('[name=place_code] >> nth=0');
      await press(reporter, lang, 'save');
    }
    assert.ok((await textOf(reporter)).includes(said(lang, 'saved')));
    await reporter.fill('[name=words]', 'Merci de relire.');
    await press(reporter, lang, 'submit');
    assert.ok((await textOf(reporter)).includes(said(lang, 'in-review')));
    // A reporter does not publish, and finds nobody else's text.
    assert.equal((await reporter.request.get(`${path}/publication`)).status(), 403);

    const editor = await visit({ lang, size, scripts, as: 'charge' });
    await editor.goto('/s/fmas/newsroom');
    assert.ok((await textOf(editor)).includes(title));
    await assertReadable(editor, scripts);
    await assertFits(editor);
    await picture(editor, `newsroom-board-${lang}-${size.width}`);
    await editor.click(`main a:has-text("${title}")`);
    assert.ok((await textOf(editor)).includes('Merci de relire.'));
    await editor.locator('#give-back').evaluate((fold) => { fold.open = true; });
    await editor.fill('#give-back [name=words]', 'Ajoutez une source.');
    await editor.click('#give-back button');
    await reporter.goto(path);
    assert.ok((await textOf(reporter)).includes('Ajoutez une source.'));
    await press(reporter, lang, 'submit');

    // The translation stands beside its original; what changed in it since is marked.
    const other = OTHER[lang];
    await editor.goto(`${path}/text/${other}`);
    await editor.fill('[name=title]', TITLES[other]);
    await editor.fill('[name=summary]', '…');
    await editor.fill('[name=body]', '…');
    await press(editor, lang, 'save');
    await editor.goto(`${path}/text/${lang}`);
    await editor.fill('[name=body]', 'Un.\n\nDeux ou trois.\n\nTrois.');
    await press(editor, lang, 'save');
    await editor.goto(`${path}/text/${other}`);
    assert.ok((await textOf(editor)).includes(said(lang, 'stale-lead')));
    assert.ok(await editor.locator('.desk-original ins').count() > 0);
    await assertReadable(editor, scripts);
    await assertFits(editor);
    await picture(editor, `newsroom-desk-${lang}-${size.width}`);
    await editor.click(`main button[value=yes]`);
    await editor.goto(`${path}/text/${other}`);
    assert.ok(!(await textOf(editor)).includes(said(lang, 'stale-lead')), 'it was found still right');

    // Publication.
    await editor.goto(`${path}/publication`);
    await assertReadable(editor, scripts);
    await assertFits(editor);
    await picture(editor, `newsroom-publication-${lang}-${size.width}`);
    await press(editor, lang, 'publish');
    assert.ok((await textOf(editor)).includes(said(lang, 'was-published')));
    const address = await editor.getAttribute(`main a.button:has-text("${said(lang, 'read')}")`, 'href');
    const reader = await visit({ lang, size, scripts });
    await reader.goto(address);
    assert.ok((await textOf(reader)).includes('Deux ou trois.'));

    // A correction must say what was wrong.
    await editor.goto(`${path}/text/${lang}`);
    await editor.fill('[name=body]', 'Un.\n\nDeux, pas trois.\n\nTrois.');
    await press(editor, lang, 'save');
    await editor.goto(`${path}/publication`);
    await editor.check('[name=why][value=error]');
    await press(editor, lang, 'publish-changes');
    assert.ok((await textOf(editor)).includes(said(lang, 'correction-needed')));
    await assertReadable(editor, scripts);
    await editor.check('[name=why][value=error]');
    await editor.fill(`[name="correction.${lang}"]`, 'Deux, et non trois.');
    await press(editor, lang, 'publish-changes');
    await reader.goto(address);
    assert.ok((await textOf(reader)).includes('Deux, et non trois.'));

    // Withdrawal: the address says so.
    const secretary = await visit({ lang, size, scripts, as: 'secretaire' });
    await secretary.goto(path);
    await secretary.locator('#withdraw').evaluate((fold) => { fold.open = true; });
    await secretary.fill(`#withdraw [name="words.${lang}"]`, 'À la demande des personnes citées.');
    await secretary.click('#withdraw button.danger');
    const gone = await reader.request.get(address);
    assert.equal(gone.status(), 410);
    await secretary.goto('/s/fmas/newsroom/antennas');
    await assertReadable(secretary, scripts);
    await assertFits(secretary);
  });
}

test('two who change the same passage see both, and nothing typed is lost', async () => {
  const [one, two] = [await visit({ as: 'charge' }), await visit({ as: 'secretaire' })];
  await one.goto('/s/fmas/newsroom/new');
  await one.fill('[name=title]', 'À deux (essai)');
  await one.fill('[name=summary]', 'Chapeau.');
  await one.fill('[name=body]', 'Premier.\n\nDeuxième.\n\nTroisième.');
  await press(one, 'fr', 'begin');
  const text = `${new URL(one.url()).pathname}/text/fr`;
  await one.goto(text);
  await two.goto(text);
  await one.fill('[name=body]', 'Premier !\n\nDeuxième.\n\nTroisième.');
  await one.click('main button[value=yes]');
  await two.fill('[name=body]', 'Premier.\n\nDeuxième.\n\nTroisième et quatrième.');
  await two.click('main button[value=yes]');
  assert.ok((await textOf(two)).includes(said('fr', 'merged')));
  assert.ok((await textOf(two)).includes('Premier !') && (await textOf(two)).includes('quatrième'));
  await one.goto(text);
  await two.goto(text);
  await one.fill('[name=body]', 'Un.\n\nDeuxième.\n\nTroisième et quatrième.');
  await one.click('main button[value=yes]');
  await two.fill('[name=body]', 'Le premier.\n\nDeuxième.\n\nTroisième et quatrième.');
  await two.click('main button[value=yes]');
  assert.ok((await textOf(two)).includes(said('fr', 'meanwhile')));
  assert.ok((await two.inputValue('[name=body]')).startsWith('Le premier.'));
  await assertAccessible(two);
  await two.click('main button[value=yes]');
  assert.ok((await textOf(two)).includes('Le premier.'));
  await two.goto(`${text}/history`);
  assert.ok((await textOf(two)).includes('Premier !'));
  // Her own text: a second person publishes it.
  await one.goto(text.replace('/text/fr', ''));
  await press(one, 'fr', 'submit');
  assert.ok((await textOf(one)).includes(said('fr', 'refused-own')));
  const page = await one.goto(text.replace('text/fr', 'publication'));
  assert.equal(page.status(), 200);
  assert.ok((await textOf(one)).includes(said('fr', 'refused-own')));
});

test('a text of somebody else answers a reporter as one that does not exist', async () => {
  const editor = await visit({ as: 'charge' });
  await editor.goto('/s/fmas/newsroom/articles');
  const paths = await editor.locator('main td a').evaluateAll((links) => links.map((link) => new URL(link.href).pathname));
  const reporter = await visit({ as: 'membre' });
  await reporter.goto('/s/fmas/newsroom');
  const mine = await reporter.locator('main .waiting a').evaluateAll((links) => links.map((link) => new URL(link.href).pathname));
  const others = paths.filter((path) => !mine.includes(path));
  assert.ok(mine.length > 0 && others.length > 0);
  const hidden = await reporter.request.get(others[0]);
  const nothing = await reporter.request.get('/s/fmas/newsroom/00000000000000000000000000');
  assert.deepEqual([hidden.status(), nothing.status()], [404, 404]);
  const bare = async (answer) => (await answer.text()).replaceAll(/0{26}|[0-9a-z]{26}/g, '');
  assert.equal(await bare(hidden), await bare(nothing));
});

/** The judge needs scripts; with scripts off the page has at least its one title. */
async function assertReadable(page, scripts) {
  if (scripts) await assertAccessible(page);
  assert.equal(await page.locator('main h1').count(), 1);
}
