@NullMarked
package org.gonghui.stack.running;

import org.jspecify.annotations.NullMarked;
