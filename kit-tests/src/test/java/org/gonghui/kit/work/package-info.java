@NullMarked
package org.gonghui.kit.work;

import org.jspecify.annotations.NullMarked;
