/** A small filing of a company that does not exist, with one promise kept, one broken, and one in another file. */

export const LETTER = `Tern Harbour Optics Ltd

Response to comment 1: In future filings the Company will disclose the number of beds in its guest house at Tern Harbour.

Response to comment 2: In future filings the Company will disclose the name of the harbour master.
`;

export const LEDGER = `version: 1
registrant:
  name: Tern Harbour Optics Ltd
  kind: foreign private issuer
letters:
  - id: first
    file: letters/first.txt
commitments:
  - id: guest-house-beds
    title: Beds in the guest house
    letter: first
    comment: "1"
    disposition: promised
    quote: the Company will disclose the number of beds in its guest house at Tern Harbour
    due: [20-F]
    home:
      20-F: [Guest house]
    snippet: The guest house at Tern Harbour has [●] beds.
    elements:
      - id: beds
        text: the number of beds in the guest house
        find:
          within: sentence
          value: number
          all: [guest house, beds]
  - id: harbour-master
    title: Name of the harbour master
    letter: first
    comment: "2"
    disposition: promised
    quote: the Company will disclose the name of the harbour master
    due: [20-F]
    home:
      20-F: [Harbour]
    snippet: The harbour master is [●].
    elements:
      - id: name
        text: the name of the harbour master
        find:
          within: sentence
          all: [harbour master is]
`;

const FRONT = ['---', 'form: 20-F', 'period: 2025-12-31', 'filing: 20-F-2025', '---', ''];

export const HOUSE = [
	...FRONT,
	'# Item 4. Information on the company',
	'',
	'## Guest house',
	'',
	'We own a guest house.',
	'',
].join('\n');

export const HARBOUR = [
	...FRONT,
	'# Item 5. Operating review',
	'',
	'## Harbour',
	'',
	'Ships — 😀 — come and go.',
	'',
].join('\n');

/** The files of the filing by name, as `write` in the harness takes them. */
export const FILES: Readonly<Record<string, string>> = {
	'commitments.yaml': LEDGER,
	'letters/first.txt': LETTER,
	'drafts/house.md': HOUSE,
	'drafts/harbour.md': HARBOUR,
};
