@NullMarked
package org.gonghui.member.goods;

import org.jspecify.annotations.NullMarked;
