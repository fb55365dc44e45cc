@NullMarked
package org.gonghui.kit.anchor;

import org.jspecify.annotations.NullMarked;
