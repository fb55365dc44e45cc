/// Lists of members from employers, row by row (M5, M6).
@NullMarked
package org.gonghui.member.importing;

import org.jspecify.annotations.NullMarked;
