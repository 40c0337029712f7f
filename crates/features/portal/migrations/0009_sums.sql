-- How many published articles bear each tag by which readers narrow a list (kind, lang, place, theme, antenna, year, space):
-- kept with the tags, so that no page counts them.
CREATE TABLE portal_tag_sum (
    tag TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    articles BIGINT NOT NULL
);
INSERT INTO portal_tag_sum (tag, articles)
    SELECT tag, COUNT(*) FROM portal_tag WHERE NOT (tag >= 'dossier:' AND tag < 'dossier;') GROUP BY tag;
