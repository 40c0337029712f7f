-- Envelopes from the doorstep that were taken: one that is sent again counts once. `taken_at` is when the supporter
-- signed, as far as the phone's clock can be believed.
CREATE TABLE petition_envelope (
    space_id UUID NOT NULL,
    petition UUID NOT NULL,
    id UUID NOT NULL,
    taken_at BIGINT NOT NULL,
    received_at BIGINT NOT NULL,
    received_by UUID,
    PRIMARY KEY (space_id, petition, id)
);

-- Printed sheets, numbered from 1 in each petition.
CREATE TABLE petition_sheet (
    space_id UUID NOT NULL,
    petition UUID NOT NULL,
    number INTEGER NOT NULL,
    lines INTEGER NOT NULL,
    lang TEXT NOT NULL,
    commune TEXT,
    state TEXT NOT NULL,
    printed_at BIGINT NOT NULL,
    first_by UUID,
    first_at BIGINT,
    second_by UUID,
    second_at BIGINT,
    settled_at BIGINT,
    PRIMARY KEY (space_id, petition, number)
);

-- How many sheets stand in each state.
CREATE TABLE petition_sheet_count (
    space_id UUID NOT NULL,
    petition UUID NOT NULL,
    state TEXT NOT NULL,
    count BIGINT NOT NULL,
    PRIMARY KEY (space_id, petition, state)
);

-- What a volunteer keyed in of a sheet, sealed; gone as soon as the sheet is settled.
CREATE TABLE petition_keyed (
    space_id UUID NOT NULL,
    petition UUID NOT NULL,
    sheet INTEGER NOT NULL,
    pass INTEGER NOT NULL,
    id UUID NOT NULL,
    data BYTEA NOT NULL,
    PRIMARY KEY (space_id, petition, sheet, pass)
);

-- What became of each line of a sheet.
CREATE TABLE petition_line (
    space_id UUID NOT NULL,
    petition UUID NOT NULL,
    sheet INTEGER NOT NULL,
    line INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    leaf BIGINT,
    PRIMARY KEY (space_id, petition, sheet, line)
);

-- Scans of sheets, cut into sealed pieces.
CREATE TABLE petition_scan (
    space_id UUID NOT NULL,
    petition UUID NOT NULL,
    sheet INTEGER NOT NULL,
    id UUID NOT NULL,
    kind TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    added_at BIGINT NOT NULL,
    added_by UUID,
    PRIMARY KEY (space_id, petition, sheet, id)
);
CREATE TABLE petition_scan_piece (
    space_id UUID NOT NULL,
    petition UUID NOT NULL,
    scan UUID NOT NULL,
    piece INTEGER NOT NULL,
    id UUID NOT NULL,
    data BYTEA NOT NULL,
    PRIMARY KEY (space_id, petition, scan, piece)
);
