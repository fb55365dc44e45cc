@NullMarked
package org.gonghui.kit.openapi;

import org.jspecify.annotations.NullMarked;
