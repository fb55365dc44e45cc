/// Statistics of unions, workers, members and cards (M2, M6), as of a moment and equal to a recount.
@NullMarked
package org.gonghui.member.statistics;

import org.jspecify.annotations.NullMarked;
