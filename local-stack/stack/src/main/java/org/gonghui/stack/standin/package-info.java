/// Stand-ins for who is outside: the real-name authority, the operator of text messages, the bank, the
/// beacon of draws.
@NullMarked
package org.gonghui.stack.standin;

import org.jspecify.annotations.NullMarked;
