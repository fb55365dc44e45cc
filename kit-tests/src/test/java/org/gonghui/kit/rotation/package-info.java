@NullMarked
package org.gonghui.kit.rotation;

import org.jspecify.annotations.NullMarked;
