/// The ticket grab (M9): claims of many callers, judged in the order of commits, a batch of them in one transaction.
@NullMarked
package org.gonghui.member.grab;

import org.jspecify.annotations.NullMarked;
