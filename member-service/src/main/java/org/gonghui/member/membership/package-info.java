/// People and their membership of a union (M1, M6).
@NullMarked
package org.gonghui.member.membership;

import org.jspecify.annotations.NullMarked;
