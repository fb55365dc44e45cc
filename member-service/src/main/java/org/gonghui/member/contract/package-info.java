/// Contracts with merchants (M8, M10): of which union, for what, and on which days.
@NullMarked
package org.gonghui.member.contract;

import org.jspecify.annotations.NullMarked;
