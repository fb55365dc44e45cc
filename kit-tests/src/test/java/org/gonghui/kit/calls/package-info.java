@NullMarked
package org.gonghui.kit.calls;

import org.jspecify.annotations.NullMarked;
