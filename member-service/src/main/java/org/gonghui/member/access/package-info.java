/// Who read a member's file, for the member to see (PIPL).
@NullMarked
package org.gonghui.member.access;

import org.jspecify.annotations.NullMarked;
