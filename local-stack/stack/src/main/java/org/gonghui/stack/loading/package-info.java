/// What a new stack is loaded with, through the same API as everybody.
@NullMarked
package org.gonghui.stack.loading;

import org.jspecify.annotations.NullMarked;
