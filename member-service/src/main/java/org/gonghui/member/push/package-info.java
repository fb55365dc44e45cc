/// Messages on their way to phones: which devices a member has, and what goes to them by the push provider.
@NullMarked
package org.gonghui.member.push;

import org.jspecify.annotations.NullMarked;
