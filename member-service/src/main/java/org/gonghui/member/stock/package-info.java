/// What is left of each item of a published event, and who may draw from it (M9).
@NullMarked
package org.gonghui.member.stock;

import org.jspecify.annotations.NullMarked;
