/** Marks of an answer to why, to the way to a figure with the words that ask for it, and to what lies ahead. */

import { pattern } from '../words/patterns.ts';

/** Asks for the way to a figure. */
export const HOW = pattern(
	/^\W*(?:the )?(?:(?:how|way|manner|method|methodology)\b[^,;]{0,120}\b(?:determin|calculat|comput|measur|estimat|deriv|allocat|arrive)\w*)/i,
);
/** A way, as against who does it, when, and where more is said. */
export const METHOD = pattern(
	/\b(?:by (?:\w+ly )?(?!reviewing|discussing|considering)[a-z]+ing|us(?:ing|es?|ed)|bas(?:ed|is)|appl(?:y|ies|ied|ying)|multipl\w*|rates?|methods?|models?|approach\w*|formula\w*|weighted|averages?|compar(?!ab)\w*|discount\w*|deduct\w*|subtract\w*|divid\w*|sum of|percent\w*|ratio|equal\w*|represents?|reflects?|by reference|proportion\w*|pro rata|excluding|including|less|plus|minus|difference|cost|fair value|income|assum\w*|probabilit\w*|historical\w*|experience|quoted|observable|level [123])\b/i,
);
/** Looks ahead; a plan or a project may be a thing that is spoken of. */
export const AHEAD = pattern(
	/\b(?:will|would|expect\w*|anticipat\w*|plans? (?:to|for|on|that|is|are)\b|planned|planning|schedul\w*|intend\w*|projects? (?:that|to|an?|the|our)\b|projected|projections?|target\w*|estimates?|estimated (?:to|that|completion|date)|forecast\w*|believes?|should|until|by (?:the )?(?:end|middle|close)|no later than|due|to be|future|next|aim\w*|hope\w*|dates?\b[^.;]{0,60}? (?:is|are))\b/i,
);
/** Gives a reason. */
export const BECAUSE = pattern(
	/\b(?:because|since|due to|as a result|result(?:ed|s|ing)? (?:from|in)|therefore|thus|hence|accordingly|exempt|under|pursuant|in order to|so that|to (?:provide|facilitate|enable|allow|reflect|help)|given|based on|as (?:the|we|it|they)|considering|attributable|reflects?|driven|caused|believes?|useful(?! li[fv]e)|when|for (?:th(?:is|ese)|the following|several|various|other|many|a number of) reasons?|consequently)\b/i,
);
