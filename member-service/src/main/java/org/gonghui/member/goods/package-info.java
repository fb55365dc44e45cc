/// Donated goods (M10): what was promised, what was received, and where each piece is.
@NullMarked
package org.gonghui.member.goods;

import org.jspecify.annotations.NullMarked;
