/// What partners have agreed to give or do for members (M10).
@NullMarked
package org.gonghui.member.agreement;

import org.jspecify.annotations.NullMarked;
