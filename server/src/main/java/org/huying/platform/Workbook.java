package org.huying.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A workbook in the making, row by row: numbers as numbers, shares as percentages, everything else as text. */
public final class Workbook implements AutoCloseable {

    private static final int ROWS_IN_MEMORY = 200;
    private static final int WIDTH_UNIT = 256;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final CellStyle number = style("#,##0");
    private final CellStyle decimal = style("0.00");
    private final CellStyle share = style("0.0%");
    private final CellStyle text = style("@");
    private final CellStyle bold = header();
    private @Nullable SXSSFSheet sheet;
    private int rows;

    /** A number that is read as a percentage. */
    public record Share(double value) {

        public static @Nullable Share of(@Nullable Double value) {
            return value == null ? null : new Share(value);
        }
    }

    /** Begins a sheet with columns so many characters wide. */
    public void sheet(String name, List<Integer> widths) {
        SXSSFSheet begun = workbook.createSheet(name);
        for (int column = 0; column < widths.size(); column++) {
            begun.setColumnWidth(column, widths.get(column) * WIDTH_UNIT);
        }
        sheet = begun;
        rows = 0;
    }

    /** The heads of the columns below; they stay in sight. */
    public void header(List<String> titles) {
        Row row = next();
        for (int column = 0; column < titles.size(); column++) {
            Cell cell = row.createCell(column);
            cell.setCellValue(titles.get(column));
            cell.setCellStyle(bold);
        }
        current().createFreezePane(1, rows);
    }

    public void row(List<? extends Object> values) {
        Row row = next();
        for (int column = 0; column < values.size(); column++) {
            fill(row.createCell(column), values.get(column));
        }
    }

    private void fill(Cell cell, Object value) {
        switch (value) {
            case Share percentage -> {
                cell.setCellValue(percentage.value());
                cell.setCellStyle(share);
            }
            case Double exact -> {
                cell.setCellValue(exact);
                cell.setCellStyle(decimal);
            }
            case Long whole -> {
                cell.setCellValue(whole);
                cell.setCellStyle(number);
            }
            default -> {
                cell.setCellValue(value.toString());
                cell.setCellStyle(text);
            }
        }
    }

    public byte[] bytes() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Row next() {
        return current().createRow(rows++);
    }

    private SXSSFSheet current() {
        return java.util.Objects.requireNonNull(sheet, "no sheet was begun");
    }

    private CellStyle style(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private CellStyle header() {
        CellStyle style = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(true);
        style.setFont(font);
        style.setWrapText(true);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
