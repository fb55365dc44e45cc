/// What a member is, and was at any day (M1).
@NullMarked
package org.gonghui.member.history;

import org.jspecify.annotations.NullMarked;
