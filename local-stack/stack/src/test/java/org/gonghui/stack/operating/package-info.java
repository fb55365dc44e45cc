@NullMarked
package org.gonghui.stack.operating;

import org.jspecify.annotations.NullMarked;
