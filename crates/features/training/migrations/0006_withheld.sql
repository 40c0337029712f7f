-- Photos that not everybody in them allows everybody to see are shown by nothing public, also by no article that named them.
UPDATE media_file SET is_withheld = TRUE
    WHERE EXISTS (SELECT 1 FROM training_photo p
        WHERE p.space_id = media_file.space_id AND p.id = media_file.id AND p.shown <> 'public');
