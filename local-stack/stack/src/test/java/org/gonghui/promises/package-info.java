@NullMarked
package org.gonghui.promises;

import org.jspecify.annotations.NullMarked;
