/// What comes of a contest (M13): scores of the jury, ranks with ties, prizes, and who goes on to the next round.
@NullMarked
package org.gonghui.member.ranking;

import org.jspecify.annotations.NullMarked;
