@NullMarked
package org.gonghui.kit.money;

import org.jspecify.annotations.NullMarked;
