// The run-time environment that a SCO looks for in the windows above it: `API` (SCORM 1.2, Run-Time Environment 3.3)
// and `API_1484_11` (SCORM 2004, Run-Time Environment chapter 3). It goes by the table of elements that the node sends,
// answers at once as the standards want, and hands everything written to `save`; the node checks all of it again.
"use strict";

// eslint-disable-next-line no-unused-vars
const Scorm = (function () {
  const INDEX = /\.(0|[1-9]\d{0,2})(?=\.)/g;

  // What is written and read, whatever the standard calls its errors.
  class Model {
    constructor(opened) {
      this.elements = new Map(opened.elements.map((element) => [element.name, element]));
      this.elements.forEach((element) => {
        element.expression = element.pattern === "" ? null : new RegExp("^(?:" + element.pattern + ")$");
      });
      this.said = new Map(Object.entries(opened.kept));
      this.given = new Map(Object.entries(opened.given));
      this.counts = new Map();
      this.said.forEach((value, name) => this.count(name));
    }

    element(name) {
      return this.elements.get(name.replace(INDEX, ".n"));
    }

    // The lists that a name passes through: [list, index].
    lists(name) {
      return Array.from(name.matchAll(INDEX), (found) => [name.slice(0, found.index), Number(found[1])]);
    }

    count(name) {
      this.lists(name).forEach(([list, index]) => {
        this.counts.set(list, Math.max(this.counts.get(list) || 0, index + 1));
      });
    }

    size(list) {
      return this.counts.get(list) || 0;
    }

    // Whether every index of the name is of something there.
    there(name) {
      return this.lists(name).every(([list, index]) => index < this.size(list));
    }

    // Whether the name is of something there, or of the next of a list that is not full.
    next(name) {
      return this.lists(name).every(([list, index]) => {
        const most = this.elements.get((list + "._count").replace(INDEX, ".n"));
        return index <= this.size(list) && most !== undefined && index < most.most;
      });
    }

    read(name, element) {
      if (element.kind === "count") {
        return String(this.size(name.slice(0, -"._count".length)));
      }
      if (element.kind === "always") {
        return element.fixed;
      }
      return this.said.has(name) ? this.said.get(name) : this.given.get(name);
    }

    // "" when the element takes the value, else "type" or "range".
    wrong(element, value) {
      if (value.length > element.longest || (element.expression !== null && !element.expression.test(value))) {
        return "type";
      }
      const number = element.kind.endsWith("number") && value !== "";
      return number && (Number(value) < element.least || Number(value) > element.most) ? "range" : "";
    }

    write(name, value) {
      this.said.set(name, value);
      this.count(name);
    }

    snapshot() {
      return Object.fromEntries(this.said);
    }
  }

  // What both standards share: a life from initialized to terminated, and a last error.
  class Runtime {
    constructor(opened, save, texts) {
      this.model = new Model(opened);
      this.save = save;
      this.texts = texts;
      this.life = "new";
      this.error = "0";
    }

    answer(error, value) {
      this.error = error;
      return value;
    }

    end() {
      this.life = "ended";
      this.save(this.model.snapshot(), true, true);
    }

    commit() {
      this.save(this.model.snapshot(), false, true);
    }

    wrote() {
      this.save(this.model.snapshot(), false, false);
    }

    text(code) {
      return this.texts[String(code)] || "";
    }
  }

  const TEXTS_12 = {
    0: "No error", 101: "General exception", 201: "Invalid argument error", 202: "Element cannot have children",
    203: "Element not an array - cannot have count", 301: "Not initialized", 401: "Not implemented error",
    402: "Invalid set value, element is a keyword", 403: "Element is read only", 404: "Element is write only",
    405: "Incorrect data type"
  };

  function api12(opened, save) {
    const runtime = new Runtime(opened, save, TEXTS_12);
    const model = runtime.model;

    function get(name) {
      const element = model.element(name);
      if (element === undefined) {
        return runtime.answer(name.endsWith("._children") ? "202" : name.endsWith("._count") ? "203" : "201", "");
      }
      if (!element.read) {
        return runtime.answer("404", "");
      }
      if (!model.there(name)) {
        return runtime.answer("201", "");
      }
      const value = model.read(name, element);
      return runtime.answer("0", value === undefined ? "" : value);
    }

    function set(name, value) {
      const element = model.element(name);
      if (element === undefined) {
        return runtime.answer(/\._(children|count|version)$/.test(name) ? "402" : "201", "false");
      }
      if (element.kind === "always" || element.kind === "count") {
        return runtime.answer("402", "false");
      }
      if (!element.write) {
        return runtime.answer("403", "false");
      }
      if (!model.next(name)) {
        return runtime.answer("201", "false");
      }
      if (model.wrong(element, value) !== "") {
        return runtime.answer("405", "false");
      }
      model.write(name, value);
      runtime.wrote();
      return runtime.answer("0", "true");
    }

    return {
      LMSInitialize(argument) {
        if (argument !== "" || runtime.life !== "new") {
          return runtime.answer(argument !== "" ? "201" : "101", "false");
        }
        runtime.life = "running";
        return runtime.answer("0", "true");
      },
      LMSFinish(argument) {
        if (argument !== "" || runtime.life !== "running") {
          return runtime.answer(argument !== "" ? "201" : "301", "false");
        }
        runtime.end();
        return runtime.answer("0", "true");
      },
      LMSGetValue(name) {
        return runtime.life === "running" ? get(String(name)) : runtime.answer("301", "");
      },
      LMSSetValue(name, value) {
        return runtime.life === "running" ? set(String(name), String(value)) : runtime.answer("301", "false");
      },
      LMSCommit(argument) {
        if (argument !== "" || runtime.life !== "running") {
          return runtime.answer(argument !== "" ? "201" : "301", "false");
        }
        runtime.commit();
        return runtime.answer("0", "true");
      },
      LMSGetLastError() {
        return runtime.error;
      },
      LMSGetErrorString(code) {
        return runtime.text(code);
      },
      LMSGetDiagnostic(code) {
        return runtime.text(code === "" ? runtime.error : code);
      }
    };
  }

  const TEXTS_2004 = {
    0: "No Error", 101: "General Exception", 102: "General Initialization Failure", 103: "Already Initialized",
    104: "Content Instance Terminated", 111: "General Termination Failure", 112: "Termination Before Initialization",
    113: "Termination After Termination", 122: "Retrieve Data Before Initialization",
    123: "Retrieve Data After Termination", 132: "Store Data Before Initialization",
    133: "Store Data After Termination", 142: "Commit Before Initialization", 143: "Commit After Termination",
    201: "General Argument Error", 301: "General Get Failure", 351: "General Set Failure",
    391: "General Commit Failure", 401: "Undefined Data Model Element", 402: "Unimplemented Data Model Element",
    403: "Data Model Element Value Not Initialized", 404: "Data Model Element Is Read Only",
    405: "Data Model Element Is Write Only", 406: "Data Model Element Type Mismatch",
    407: "Data Model Element Value Out Of Range", 408: "Data Model Dependency Not Established"
  };

  const TARGET = /^adl\.nav\.request_valid\.(choice|jump)\.\{target=[^}]+\}$/;
  const IDENTIFIED = /^(cmi\.(?:objectives|interactions)\.\d+)\./;

  function api2004(opened, save) {
    const runtime = new Runtime(opened, save, TEXTS_2004);
    const model = runtime.model;

    function get(name) {
      if (TARGET.test(name)) {
        return runtime.answer("0", "unknown");
      }
      const element = model.element(name);
      if (element === undefined) {
        return runtime.answer(name === "" || /\._(children|count|version)$/.test(name) ? "301" : "401", "");
      }
      if (!element.read) {
        return runtime.answer("405", "");
      }
      if (!model.there(name)) {
        return runtime.answer("301", "");
      }
      const value = model.read(name, element);
      return value === undefined ? runtime.answer("403", "") : runtime.answer("0", value);
    }

    // What an objective or an interaction is must be said before anything of it, and an objective stays the one it is.
    function identified(name, value) {
      const record = name.match(IDENTIFIED);
      if (record === null) {
        return "0";
      }
      if (name !== record[1] + ".id") {
        return model.said.has(record[1] + ".id") ? "0" : "408";
      }
      if (!name.startsWith("cmi.objectives.")) {
        return "0";
      }
      const other = Array.from(model.said).some(([known, said]) =>
        /^cmi\.objectives\.\d+\.id$/.test(known) && (known === name ? said !== value : said === value));
      return other ? "351" : "0";
    }

    function set(name, value) {
      const element = model.element(name);
      if (element === undefined) {
        return runtime.answer(name === "" ? "351" : /\._(children|count|version)$/.test(name) ? "404" : "401", "false");
      }
      if (!element.write) {
        return runtime.answer("404", "false");
      }
      if (!model.next(name)) {
        return runtime.answer("351", "false");
      }
      const wrong = model.wrong(element, value);
      if (wrong !== "") {
        return runtime.answer(wrong === "type" ? "406" : "407", "false");
      }
      const refused = identified(name, value);
      if (refused !== "0") {
        return runtime.answer(refused, "false");
      }
      model.write(name, value);
      runtime.wrote();
      return runtime.answer("0", "true");
    }

    // The error of a call outside the life of the SCO, or "".
    function outside(before, after) {
      return runtime.life === "new" ? before : runtime.life === "ended" ? after : "";
    }

    return {
      Initialize(argument) {
        if (argument !== "" || runtime.life !== "new") {
          const error = argument !== "" ? "201" : runtime.life === "running" ? "103" : "104";
          return runtime.answer(error, "false");
        }
        runtime.life = "running";
        return runtime.answer("0", "true");
      },
      Terminate(argument) {
        const error = argument !== "" ? "201" : outside("112", "113");
        if (error !== "") {
          return runtime.answer(error, "false");
        }
        runtime.end();
        return runtime.answer("0", "true");
      },
      GetValue(name) {
        const error = outside("122", "123");
        return error === "" ? get(String(name)) : runtime.answer(error, "");
      },
      SetValue(name, value) {
        const error = outside("132", "133");
        return error === "" ? set(String(name), String(value)) : runtime.answer(error, "false");
      },
      Commit(argument) {
        const error = argument !== "" ? "201" : outside("142", "143");
        if (error !== "") {
          return runtime.answer(error, "false");
        }
        runtime.commit();
        return runtime.answer("0", "true");
      },
      GetLastError() {
        return runtime.error;
      },
      GetErrorString(code) {
        return runtime.text(code);
      },
      GetDiagnostic(code) {
        return runtime.text(code === "" ? runtime.error : code);
      }
    };
  }

  return { api12, api2004 };
})();
