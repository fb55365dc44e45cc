/// Who waits for a ticket of an item that is sold out (M9).
@NullMarked
package org.gonghui.member.waiting;

import org.jspecify.annotations.NullMarked;
