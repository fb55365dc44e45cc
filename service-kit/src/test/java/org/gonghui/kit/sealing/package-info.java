@NullMarked
package org.gonghui.kit.sealing;

import org.jspecify.annotations.NullMarked;
