package org.huying.district.folder;

import java.util.ArrayList;
import java.util.List;
import org.huying.base.Bilingual;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The objects of an array in a JSON file, each with the place where it begins. */
final class JsonItems {

    /** An object, and where it begins. */
    record Item(JsonNode object, int line, int column) {}

    private final String file;
    private final List<Item> items = new ArrayList<>();
    private @Nullable String note;

    private JsonItems(String file) {
        this.file = file;
    }

    /** Those of a file that is one array. */
    static List<Item> ofArray(String file, byte[] bytes) {
        JsonItems read = new JsonItems(file);
        read.with(bytes, json -> {
            read.require(json, json.nextToken(), JsonToken.START_ARRAY, "文件应是一个 JSON 数组", "the file is one JSON array");
            read.items(json);
        });
        return List.copyOf(read.items);
    }

    /** The features of a GeoJSON collection. */
    static JsonItems ofCollection(String file, byte[] bytes) {
        JsonItems read = new JsonItems(file);
        read.with(bytes, read::collection);
        return read;
    }

    List<Item> items() {
        return List.copyOf(items);
    }

    /** What the collection says of all its features; empty where it says nothing. */
    String note() {
        return note == null ? "" : note;
    }

    private interface Reading {
        void read(JsonParser json);
    }

    private void with(byte[] bytes, Reading reading) {
        String text = Table.text(file, bytes);
        try (JsonParser json = JsonMapper.shared().createParser(text)) {
            reading.read(json);
        } catch (JacksonException broken) {
            TokenStreamLocation at = broken.getLocation();
            int line = at == null ? 0 : at.getLineNr();
            int column = at == null ? 0 : at.getColumnNr();
            throw misfit(
                    line,
                    column,
                    "不是有效的 JSON：" + broken.getOriginalMessage(),
                    "not JSON: " + broken.getOriginalMessage());
        }
    }

    private void collection(JsonParser json) {
        require(
                json,
                json.nextToken(),
                JsonToken.START_OBJECT,
                "文件应是 GeoJSON 的 FeatureCollection",
                "the file is a GeoJSON FeatureCollection");
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("features")) {
                require(json, value, JsonToken.START_ARRAY, "features 应是数组", "features is an array");
                items(json);
            } else if (name.equals("note") && value == JsonToken.VALUE_STRING) {
                note = json.getString();
            } else {
                json.skipChildren();
            }
        }
    }

    private void items(JsonParser json) {
        JsonToken token = json.nextToken();
        while (token != JsonToken.END_ARRAY) {
            TokenStreamLocation at = json.currentTokenLocation();
            require(json, token, JsonToken.START_OBJECT, "数组里应是对象", "the array holds objects");
            items.add(new Item(json.readValueAsTree(), at.getLineNr(), at.getColumnNr()));
            token = json.nextToken();
        }
    }

    private void require(JsonParser json, @Nullable JsonToken found, JsonToken wanted, String zh, String en) {
        if (found != wanted) {
            TokenStreamLocation at = json.currentTokenLocation();
            throw misfit(at.getLineNr(), at.getColumnNr(), zh, en);
        }
    }

    private Misfit misfit(int line, int column, String zh, String en) {
        return new Misfit(new Fault(file, Math.max(line, 1), Math.max(column, 1), "form:json", new Bilingual(zh, en)));
    }
}
