@NullMarked
package org.gonghui.member.stock;

import org.jspecify.annotations.NullMarked;
