(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('pack').textContent);
  var words = data.words;
  var place = 'comity-pack-' + data.pack;
  var kept = true;
  var parts = [].slice.call(document.querySelectorAll('.part'));
  var state = load();

  function load() {
    try {
      window.localStorage.setItem(place + '-try', '1');
      window.localStorage.removeItem(place + '-try');
    } catch (refused) {
      kept = false;
      return sane(null);
    }
    try {
      return sane(JSON.parse(window.localStorage.getItem(place) || 'null'));
    } catch (damaged) {
      return sane(null);
    }
  }

  function sane(found) {
    var whole = found && typeof found.lessons === 'object' && typeof found.quizzes === 'object' && found.lessons && found.quizzes;
    return whole ? found : { lessons: {}, quizzes: {} };
  }

  function keep() {
    try {
      window.localStorage.setItem(place, JSON.stringify(state));
    } catch (full) {
      kept = false;
    }
    show('memory', !kept);
    tell();
  }

  function byId(id) { return document.getElementById(id); }
  function show(id, shown) { byId(id).hidden = !shown; }
  function now() { return new Date().toISOString().replace(/\.\d+Z$/, 'Z'); }
  function fill(text, values) { return text.replace(/\{(\d)\}/g, function (_, place) { return values[place]; }); }
  function all(inside, what) { return [].slice.call(inside.querySelectorAll(what)); }

  /* Contents: what is done, and how much. */
  function standing(part) {
    if (part.type === 'lesson') { return state.lessons[part.id] ? 'read' : ''; }
    if (part.type !== 'quiz') { return ''; }
    var quiz = state.quizzes[part.id];
    return quiz ? (quiz.passed ? 'passed' : 'answered') : '';
  }

  function tell() {
    var done = 0;
    data.parts.forEach(function (part) {
      var stands = standing(part);
      var said = byId('s-' + part.id);
      said.textContent = stands ? words[stands] : '';
      said.className = 'standing' + (stands === 'read' || stands === 'passed' ? ' done' : '');
      done += stands === 'read' || stands === 'passed' ? 1 : 0;
    });
    byId('progress').textContent = fill(words.progress, [done, data.parts.length]);
    byId('outcome').value = results();
    all(document, '[data-read]').forEach(function (button) {
      button.disabled = !!state.lessons[button.getAttribute('data-read')];
    });
  }

  /* One part at a time; "#all" shows everything, to print or to search. */
  function go() {
    var wanted = decodeURIComponent(window.location.hash.slice(1));
    var target = wanted && byId(wanted);
    var section = target && target.closest ? target.closest('.part') : null;
    parts.forEach(function (part) { part.hidden = wanted !== 'all' && part !== section; });
    byId('contents').hidden = !!section;
    if (target) {
      var head = target === section ? section.querySelector('h2') : target;
      head.setAttribute('tabindex', '-1');
      head.focus();
      head.scrollIntoView();
    } else if (wanted !== 'all') {
      window.scrollTo(0, 0);
    }
  }

  /* Quizzes: what was answered, what is right, and what is said to it. */
  function given(field, question) {
    if (question.type === 'number') {
      var typed = number(field.querySelector('input').value);
      return typed === null ? [] : [typed];
    }
    if (question.type === 'order') {
      var selects = all(field, 'select');
      var places = selects.map(function (select) { return Number(select.value); });
      var each = places.every(function (place, at) { return place > 0 && places.indexOf(place) === at; });
      return each ? selects.slice().sort(function (a, b) { return a.value - b.value; }).map(function (select) { return select.name.split('.')[1]; }) : [];
    }
    return all(field, 'input:checked').map(function (input) { return input.value; });
  }

  function number(typed) {
    var western = typed.trim().replace(/[\u0660-\u0669]/g, function (digit) { return String(digit.charCodeAt(0) - 0x660); }).replace(/[\u066b,]/, '.');
    return /^[+-]?\d{1,9}(\.\d{1,6})?$/.test(western) ? western : null;
  }

  function right(question, answer) {
    if (question.type === 'number') { return Math.abs(Number(answer[0]) - question.answer) <= question.tolerance; }
    var wanted = question.type === 'order' ? question.answer : question.answer.slice().sort();
    var had = question.type === 'order' ? answer : answer.slice().sort();
    return wanted.length === had.length && wanted.every(function (id, at) { return id === had[at]; });
  }

  function say(at, good, text) {
    var said = document.createElement('p');
    var sign = document.createElement('strong');
    said.className = 'said ' + (good ? 'right' : 'wrong');
    sign.textContent = good ? words.right : words.wrong;
    said.appendChild(sign);
    said.appendChild(document.createTextNode(text));
    at.appendChild(said);
  }

  function answer(form, quiz) {
    var answers = {};
    var open = [];
    all(form, '.said').forEach(function (said) { said.remove(); });
    quiz.questions.forEach(function (question) {
      answers[question.id] = given(byId('q-' + quiz.id + '-' + question.id), question);
      if (!answers[question.id].length) { open.push(question.id); }
    });
    var sum = form.querySelector('.sum');
    if (open.length) {
      sum.textContent = fill(words.unanswered, [open.length]);
      byId('q-' + quiz.id + '-' + open[0]).querySelector('input, select').focus();
      return;
    }
    var good = 0;
    quiz.questions.forEach(function (question) {
      var field = byId('q-' + quiz.id + '-' + question.id);
      var fits = right(question, answers[question.id]);
      good += fits ? 1 : 0;
      if (question.type === 'number' || question.type === 'order') {
        say(field, fits, fits ? question.right : question.wrong);
        return;
      }
      all(field, '.answer').forEach(function (box) {
        var id = box.querySelector('input').value;
        var wanted = question.answer.indexOf(id) >= 0;
        if (wanted || answers[question.id].indexOf(id) >= 0) { say(box, wanted, question.said[id]); }
      });
    });
    var passed = good * 100 >= quiz.pass * quiz.questions.length;
    var before = state.quizzes[quiz.id];
    if (!before || good >= before.good) {
      state.quizzes[quiz.id] = { at: now(), answers: answers, good: good, passed: passed };
    }
    sum.textContent = fill(words.sum, [good, quiz.questions.length]) + ' ' + (passed ? words.passedNow : words.notPassed);
    keep();
    sum.setAttribute('tabindex', '-1');
    sum.focus();
  }

  /* The file that is brought back. */
  function results() {
    var quizzes = {};
    Object.keys(state.quizzes).forEach(function (id) {
      quizzes[id] = { at: state.quizzes[id].at, answers: state.quizzes[id].answers };
    });
    return JSON.stringify({
      format: 'comity-course-results/1', pack: data.pack, course: data.course, version: data.version,
      learner: data.learner, lessons: state.lessons, quizzes: quizzes, made: now()
    }, null, 1);
  }

  function download() {
    var link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([results()], { type: 'application/json' }));
    link.download = 'results-' + data.course + '-' + data.pack + '.json';
    document.body.appendChild(link);
    link.click();
    link.remove();
    byId('saved').textContent = words.saved;
  }

  all(document, '.scripted').forEach(function (found) { found.hidden = false; });
  all(document, '.unscripted').forEach(function (found) { found.hidden = true; });
  all(document, '[data-read]').forEach(function (button) {
    button.addEventListener('click', function () {
      state.lessons[button.getAttribute('data-read')] = now();
      keep();
    });
  });
  data.quizzes.forEach(function (quiz) {
    var form = byId('f-' + quiz.id);
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      answer(form, quiz);
    });
  });
  byId('take').addEventListener('click', download);
  byId('forget').addEventListener('click', function () {
    if (window.confirm(words.forget)) {
      state = sane(null);
      all(document, 'form').forEach(function (form) { form.reset(); });
      all(document, '.said').forEach(function (said) { said.remove(); });
      all(document, '.sum').forEach(function (sum) { sum.textContent = ''; });
      keep();
    }
  });
  window.addEventListener('hashchange', go);
  show('memory', !kept);
  tell();
  go();
}());
