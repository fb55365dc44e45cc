@NullMarked
package org.gonghui.kit.http;

import org.jspecify.annotations.NullMarked;
